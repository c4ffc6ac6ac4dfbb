BEGIN TRANSACTION;
CREATE TABLE changes (id INTEGER PRIMARY KEY, said TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0);
INSERT INTO "changes" VALUES(1,'kept 学习',0);
INSERT INTO "changes" VALUES(2,'kept 银行',0);
INSERT INTO "changes" VALUES(3,'kept 好',0);
INSERT INTO "changes" VALUES(4,'kept 猫',0);
INSERT INTO "changes" VALUES(5,'kept 学习',0);
INSERT INTO "changes" VALUES(6,'好 known',0);
INSERT INTO "changes" VALUES(7,'own entry of 学习',0);
INSERT INTO "changes" VALUES(8,'dropped 猫',0);
INSERT INTO "changes" VALUES(9,'reviewed 银行: good',0);
INSERT INTO "changes" VALUES(10,'edited 银行',0);
CREATE TABLE clock (only INTEGER PRIMARY KEY CHECK (only = 0), at INTEGER NOT NULL);
INSERT INTO "clock" VALUES(0,1795619857030884);
CREATE TABLE contexts (
    id INTEGER PRIMARY KEY,
    word INTEGER NOT NULL REFERENCES words (id),
    sentence TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    source TEXT NOT NULL,
    pinyin TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    place INTEGER NOT NULL DEFAULT 0,
    met_at INTEGER NOT NULL DEFAULT 0,
    kept INTEGER NOT NULL DEFAULT 0,
    kept_at INTEGER NOT NULL DEFAULT 0,
    chosen INTEGER NOT NULL DEFAULT 0,
    chosen_at INTEGER NOT NULL DEFAULT 0,
    UNIQUE (word, sentence, start, "end", source)
);
INSERT INTO "contexts" VALUES(1,1,'我在家学习。',3,5,'作业.txt','wǒ zài jiā xuéxí.','',0,1795619856994289,1,1795619856994289,0,0);
INSERT INTO "contexts" VALUES(2,2,'他在银行。',2,4,'钱.txt','tā zài yínháng.','',0,1795619856998594,1,1795619856998594,0,0);
INSERT INTO "contexts" VALUES(3,1,'他在學校學習中文。',4,6,'學校.txt','tā zài xuéxiào xuéxí Zhōngwén.','',0,1795619857000495,1,1795619857000495,0,0);
CREATE TABLE exports (kind TEXT PRIMARY KEY, touched INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE journal (
        change INTEGER NOT NULL,
        "table" TEXT NOT NULL,
        row INTEGER NOT NULL,
        register TEXT NOT NULL,
        before TEXT NOT NULL,
        before_at INTEGER NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (change, "table", row, register)
    ) WITHOUT ROWID
    ;
INSERT INTO "journal" VALUES(1,'contexts',1,'kept','[0]',0,1795619856994289);
INSERT INTO "journal" VALUES(1,'contexts',1,'met','["", "", 0]',0,1795619856994289);
INSERT INTO "journal" VALUES(1,'words',1,'kept','[0]',0,1795619856994289);
INSERT INTO "journal" VALUES(1,'words',1,'meaning','[""]',0,1795619856994289);
INSERT INTO "journal" VALUES(2,'contexts',2,'kept','[0]',0,1795619856998594);
INSERT INTO "journal" VALUES(2,'contexts',2,'met','["", "", 0]',0,1795619856998594);
INSERT INTO "journal" VALUES(2,'words',2,'kept','[0]',0,1795619856998594);
INSERT INTO "journal" VALUES(2,'words',2,'meaning','[""]',0,1795619856998594);
INSERT INTO "journal" VALUES(3,'words',3,'kept','[0]',0,1795619856999449);
INSERT INTO "journal" VALUES(3,'words',3,'meaning','[""]',0,1795619856999449);
INSERT INTO "journal" VALUES(4,'words',4,'kept','[0]',0,1795619856999977);
INSERT INTO "journal" VALUES(4,'words',4,'meaning','[""]',0,1795619856999977);
INSERT INTO "journal" VALUES(5,'contexts',3,'kept','[0]',0,1795619857000495);
INSERT INTO "journal" VALUES(5,'contexts',3,'met','["", "", 0]',0,1795619857000495);
INSERT INTO "journal" VALUES(6,'words',3,'status','["learning 1"]',0,1795619857001085);
INSERT INTO "journal" VALUES(7,'own_entries',1,'entry','["", "", "", "", 0]',0,1795619857001649);
INSERT INTO "journal" VALUES(7,'words',1,'meaning','["to learn"]',1795619856994289,1795619857001649);
INSERT INTO "journal" VALUES(8,'words',4,'kept','[1]',1795619856999977,1795619857002265);
INSERT INTO "journal" VALUES(9,'reviews',1,'undone','[1]',0,1795619857002797);
INSERT INTO "journal" VALUES(9,'words',2,'card','["", 0]',0,1795619857002797);
INSERT INTO "journal" VALUES(10,'words',2,'note','[""]',0,1795619857030884);
INSERT INTO "journal" VALUES(10,'words',2,'tags','[""]',0,1795619857030884);
CREATE TABLE own_entries (
    id INTEGER PRIMARY KEY,
    simplified TEXT NOT NULL,
    traditional TEXT NOT NULL,
    pinyin TEXT NOT NULL,
    senses TEXT NOT NULL DEFAULT '',
    corrects_simplified TEXT NOT NULL DEFAULT '',
    corrects_traditional TEXT NOT NULL DEFAULT '',
    corrects_pinyin TEXT NOT NULL DEFAULT '',
    kept INTEGER NOT NULL DEFAULT 0,
    entry_at INTEGER NOT NULL DEFAULT 0,
    UNIQUE (simplified, traditional, pinyin)
);
INSERT INTO "own_entries" VALUES(1,'学习','學習','xue2 xi2','to learn by heart
to study; to cram','学习','學習','xue2 xi2',1,1795619857001649);
CREATE TABLE restored (
        "table" TEXT NOT NULL,
        row INTEGER NOT NULL,
        register TEXT NOT NULL,
        at INTEGER NOT NULL,
        before_at INTEGER NOT NULL,
        PRIMARY KEY ("table", row, register, at)
    ) WITHOUT ROWID
    ;
CREATE TABLE reviews (
    id INTEGER PRIMARY KEY,
    word INTEGER NOT NULL REFERENCES words (id),
    at INTEGER NOT NULL,
    rating INTEGER NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    undone_at INTEGER NOT NULL DEFAULT 0,
    UNIQUE (word, at)
);
INSERT INTO "reviews" VALUES(1,2,1795600000000000,3,0,1795619857002797);
CREATE TABLE words (
    id INTEGER PRIMARY KEY,
    guid TEXT NOT NULL UNIQUE,
    simplified TEXT NOT NULL,
    traditional TEXT NOT NULL,
    pinyin TEXT NOT NULL,
    made INTEGER NOT NULL,
    kept INTEGER NOT NULL DEFAULT 0,
    kept_at INTEGER NOT NULL DEFAULT 0,
    status TEXT NOT NULL DEFAULT 'learning 1',
    status_at INTEGER NOT NULL DEFAULT 0,
    meaning TEXT NOT NULL DEFAULT '',
    meaning_at INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT '',
    note_at INTEGER NOT NULL DEFAULT 0,
    tags TEXT NOT NULL DEFAULT '',
    tags_at INTEGER NOT NULL DEFAULT 0,
    in_anki INTEGER NOT NULL DEFAULT 0,
    in_anki_at INTEGER NOT NULL DEFAULT 0,
    card TEXT NOT NULL DEFAULT '',
    due INTEGER NOT NULL DEFAULT 0,
    card_at INTEGER NOT NULL DEFAULT 0,
    changed INTEGER NOT NULL DEFAULT 0,
    touched INTEGER NOT NULL DEFAULT 0,
    search TEXT NOT NULL DEFAULT '',
    UNIQUE (simplified, traditional, pinyin)
);
INSERT INTO "words" VALUES(1,'b6kzeDeySVw9','学习','學習','xue2 xi2',1795619856994289,1,1795619856994289,'learning 1',0,'to learn by heart',1795619857001649,'',0,'',0,0,0,'',0,0,1795619857001649,1795619857001649,'学习 學習 xuexi xue2xi2 to learn by heart  ');
INSERT INTO "words" VALUES(2,'7Un4R1Tnwke3','银行','銀行','yin2 hang2',1795619856998594,1,1795619856998594,'learning 1',0,'bank',1795619856998594,'Ask there.',1795619857030884,' money town ',1795619857030884,0,0,'{"card_id": 0, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-25T09:56:40+00:00", "last_review": "2026-11-25T09:46:40+00:00"}',1795600600,1795619857002797,1795619857030884,1795619857030884,'银行 銀行 yinhang yin2hang2 bank ask there.  money town ');
INSERT INTO "words" VALUES(3,'2wekQiYpAAth','好','好','hao3',1795619856999449,1,1795619856999449,'known',1795619857001085,'good',1795619856999449,'',0,'',0,0,0,'',0,0,1795619856999449,1795619857001085,'好 好 hao hao3 good  ');
INSERT INTO "words" VALUES(4,'Tj5RdvPdnqT2','猫','貓','mao1',1795619856999977,0,1795619857002265,'learning 1',0,'cat',1795619856999977,'',0,'',0,0,0,'',0,0,1795619856999977,1795619857002265,'猫 貓 mao mao1 cat  ');
CREATE INDEX reviews_of_word ON reviews (word);
CREATE INDEX reviews_by_time ON reviews (at);
CREATE INDEX words_by_due ON words (due) WHERE card <> '';
CREATE INDEX words_listed ON words (kept, kept_at, status, tags, search);
COMMIT;
PRAGMA user_version=3;
