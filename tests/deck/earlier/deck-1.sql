BEGIN TRANSACTION;
CREATE TABLE contexts (
    id INTEGER PRIMARY KEY,
    word INTEGER NOT NULL REFERENCES words (id),
    sentence TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    pinyin TEXT NOT NULL,
    source TEXT NOT NULL,
    met_at TEXT NOT NULL
);
INSERT INTO "contexts" VALUES(1,1,'我在家学习。',3,5,'wǒ zài jiā xuéxí.','作业.txt','2026-11-25T06:22:06Z');
INSERT INTO "contexts" VALUES(2,1,'他在學校學習中文。',4,6,'tā zài xuéxiào xuéxí Zhōngwén.','學校.txt','2026-11-25T06:22:06Z');
INSERT INTO "contexts" VALUES(3,2,'他在银行。',2,4,'tā zài yínháng.','钱.txt','2026-11-25T06:22:06Z');
CREATE TABLE words (
    id INTEGER PRIMARY KEY,
    guid TEXT NOT NULL UNIQUE,
    simplified TEXT NOT NULL,
    traditional TEXT NOT NULL,
    pinyin TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('learning', 'known')),
    meaning TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    dropped_at TEXT NOT NULL DEFAULT '',
    UNIQUE (simplified, traditional, pinyin)
);
INSERT INTO "words" VALUES(1,'HIY7EAXeDo4p','学习','學習','xue2 xi2','learning','to learn by heart','2026-11-25T06:22:06Z','');
INSERT INTO "words" VALUES(2,'3Hmtc1RFaMF8','银行','銀行','yin2 hang2','learning','bank','2026-11-25T06:22:06Z','');
INSERT INTO "words" VALUES(3,'1suXODdKG8WW','好','好','hao3','known','good','2026-11-25T06:22:06Z','');
INSERT INTO "words" VALUES(4,'ctkuut71N1de','猫','貓','mao1','learning','cat','2026-11-25T06:22:06Z','2026-11-25T06:22:06Z');
CREATE INDEX contexts_of_word ON contexts (word);
COMMIT;
PRAGMA user_version=1;
