"""Markdown to plain text."""

import pytest
from hypothesis import given

from reader.text.formats import plain_text
from tests.text.alphabet import texts

EXAMPLES = {
    "headings": ("# 一只猫\n\n## 早上\n\n他来了。\n", "一只猫\n早上\n他来了。"),
    "underlined headings": ("一只猫\n===\n\n早上\n---\n\n他来了。", "一只猫\n早上\n他来了。"),
    "emphasis": ("他**很**高兴，*非常*高兴，`真`的。", "他很高兴，非常高兴，真的。"),
    "emphasis around a mark, before a hanzi": (
        "**“好。”**他说。**注意：**不要",
        "“好。”他说。注意：不要",
    ),
    "links": ("看[这本书](http://a.cn/b)吧，<http://a.cn>。", "看这本书吧，http://a.cn。"),
    "images": ("![一只猫](cat.png)在睡觉", "一只猫在睡觉"),
    "lists": ("- 苹果\n- 梨\n  1. 大的\n  2. 小的\n", "苹果\n梨\n大的\n小的"),
    "quotes": ("> 天黑了。\n>\n> 下雨了。\n", "天黑了。\n下雨了。"),
    "tables": ("| 词 | 意思 |\n|---|---|\n| 猫 | cat |\n", "词\n意思\n猫\ncat"),
    "code": ("```python\n打印('好')\n\nx = 1\n```\n\n好", "打印('好')\n\nx = 1\n好"),
    "rules": ("一\n\n---\n\n二", "一\n二"),
    "lines of a paragraph": ("天黑了，\n下雨了。", "天黑了，下雨了。"),
    "Latin lines of a paragraph": ("It is\ndark.", "It is dark."),
    "mixed lines of a paragraph": ("我们用\nPython\n写程序", "我们用Python写程序"),
    "lines that end with two spaces": ("天黑了，  \n下雨了。", "天黑了，\n下雨了。"),
    "tags": ("天<b>黑</b>了<br>下雨<!-- 注 -->了", "天黑了\n下雨了"),
    "blocks of HTML": (
        "<div>\n<p>天黑了</p>\n<p>下&nbsp;雨</p><script>x()</script></div>\n",
        "天黑了\n下\xa0雨",
    ),
    "escapes": (r"1\. 三\*四 &lt;好&gt;", "1. 三*四 <好>"),
    "front matter": ("---\ntitle: 猫\ntags:\n  - 书\n---\n# 一只猫\n", "一只猫"),
    "a rule in front": ("---\n\n他来了。\n\n---\n\n他走了。", "他来了。\n他走了。"),
    "Windows's line ends": ("# 一\r\n\r\n二\r\n三", "一\n二三"),
}


@pytest.mark.parametrize(("source", "text"), EXAMPLES.values(), ids=list(EXAMPLES))
def test_what_a_reader_of_the_page_reads(source, text):
    assert plain_text(source, ".md") == text


@pytest.mark.parametrize("suffix", [".md", ".markdown", ".MD"])
def test_the_suffix_tells(suffix):
    assert plain_text("# 一", suffix) == "一"


@pytest.mark.parametrize("suffix", [".txt", "", ".text", ".mdx"])
def test_everything_else_is_plain_text(suffix):
    assert plain_text("# 一\n\n* 二 *", suffix) == "# 一\n\n* 二 *"


@given(texts)
def test_any_text_is_some_markdown(text):
    assert "\0" not in plain_text(text, ".md")
