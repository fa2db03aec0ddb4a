CREATE TABLE "articles" (
   "rowid" INTEGER PRIMARY KEY,
   "id" TEXT NOT NULL,
   "url" TEXT NOT NULL,
   "requested_url" TEXT NOT NULL,
   "canonical_url" TEXT NOT NULL,
   "publication" TEXT NOT NULL,
   "publication_name" TEXT,
   "version" INTEGER NOT NULL,
   "content_hash" TEXT NOT NULL,
   "cluster_id" TEXT NOT NULL,
   "duplicate_of" TEXT,
   "title" TEXT,
   "dek" TEXT,
   "summary" TEXT,
   "body" TEXT NOT NULL,
   "language" TEXT,
   "word_count" INTEGER,
   "agencies" TEXT,
   "published_at" TEXT,
   "modified_at" TEXT,
   "published_raw" TEXT,
   "published_precision" TEXT,
   "published_tz_source" TEXT,
   "first_seen_at" TEXT NOT NULL,
   "fetched_at" TEXT NOT NULL,
   "section" TEXT,
   "breadcrumbs" TEXT,
   "topic" TEXT,
   "free_to_read" INTEGER,
   "read_time_minutes" INTEGER,
   "reads" INTEGER,
   "likes" INTEGER,
   "comments" INTEGER,
   "shares" INTEGER,
   "engagement_rate" REAL,
   "engagement_at" TEXT,
   "sentiment_label" TEXT,
   "sentiment_score" REAL,
   "emotion" TEXT,
   "article_type" TEXT,
   "clickbait_probability" REAL,
   "status" TEXT,
   "warnings" TEXT,
   "sources" TEXT
);
CREATE UNIQUE INDEX "idx_articles_id"
    ON "articles" ("id");
CREATE INDEX "idx_articles_publication_published_at_id"
    ON "articles" ("publication", "published_at", "id");
CREATE INDEX "idx_articles_cluster_id"
    ON "articles" ("cluster_id");
CREATE INDEX "idx_articles_duplicate_of"
    ON "articles" ("duplicate_of");
CREATE TABLE "article_authors" (
   "article_id" TEXT REFERENCES "articles"("id"),
   "position" INTEGER,
   "author" TEXT,
   PRIMARY KEY ("article_id", "position")
);
CREATE INDEX "idx_article_authors_author"
    ON "article_authors" ("author");
CREATE TABLE "article_tags" (
   "article_id" TEXT REFERENCES "articles"("id"),
   "position" INTEGER,
   "tag" TEXT,
   PRIMARY KEY ("article_id", "position")
);
CREATE INDEX "idx_article_tags_tag"
    ON "article_tags" ("tag");
CREATE TABLE "article_images" (
   "article_id" TEXT REFERENCES "articles"("id"),
   "position" INTEGER,
   "url" TEXT,
   "caption" TEXT,
   "credit" TEXT,
   "alt" TEXT,
   "width" INTEGER,
   "height" INTEGER,
   "is_main" INTEGER,
   PRIMARY KEY ("article_id", "position")
);
CREATE TABLE "article_blocks" (
   "article_id" TEXT REFERENCES "articles"("id"),
   "position" INTEGER,
   "type" TEXT,
   "text" TEXT,
   "url" TEXT,
   PRIMARY KEY ("article_id", "position")
);
CREATE VIRTUAL TABLE "articles_fts" USING FTS5 (
    "title", "dek", "body",
    tokenize='unicode61 remove_diacritics 2',
    content="articles"
);
CREATE TRIGGER articles_found AFTER INSERT ON articles BEGIN INSERT INTO articles_fts(rowid, title, dek, body) VALUES (new.rowid, new.title, new.dek, new.body); END;
CREATE TRIGGER articles_lost AFTER DELETE ON articles BEGIN INSERT INTO articles_fts(articles_fts, rowid, title, dek, body) VALUES ('delete', old.rowid, old.title, old.dek, old.body); END;
CREATE TRIGGER articles_edited AFTER UPDATE OF title, dek, body ON articles WHEN old.title IS NOT new.title OR old.dek IS NOT new.dek OR old.body IS NOT new.body BEGIN INSERT INTO articles_fts(articles_fts, rowid, title, dek, body) VALUES ('delete', old.rowid, old.title, old.dek, old.body); INSERT INTO articles_fts(rowid, title, dek, body) VALUES (new.rowid, new.title, new.dek, new.body); END;
CREATE TABLE hosts (
  host TEXT PRIMARY KEY,
  not_before REAL NOT NULL DEFAULT 0,
  delay REAL NOT NULL DEFAULT 0,
  in_flight INTEGER NOT NULL DEFAULT 0,
  failures INTEGER NOT NULL DEFAULT 0,
  robots BLOB,
  robots_status INTEGER,
  robots_at REAL
) WITHOUT ROWID;
CREATE TABLE crawls (
  publication TEXT PRIMARY KEY,
  began_at REAL NOT NULL,
  is_open INTEGER NOT NULL DEFAULT 1
) WITHOUT ROWID;
CREATE TABLE queues (
  publication TEXT NOT NULL,
  host TEXT NOT NULL,
  ready_at REAL NOT NULL DEFAULT 0,
  waiting INTEGER NOT NULL DEFAULT 1,
  wanted INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (publication, host)
) WITHOUT ROWID;
CREATE INDEX queues_ready ON queues (ready_at) WHERE waiting = 1 AND wanted = 1;
CREATE INDEX queues_host ON queues (host);
CREATE TABLE pages (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  url TEXT NOT NULL,
  host TEXT NOT NULL,
  publication TEXT NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  priority INTEGER NOT NULL DEFAULT 0,
  depth INTEGER NOT NULL DEFAULT 0,
  hops INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at REAL NOT NULL,
  lease_until REAL,
  etag TEXT,
  last_modified TEXT,
  body_hash TEXT,
  article_id TEXT,
  revisit REAL,
  changed INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  found_on TEXT,
  requested_url TEXT,
  title TEXT,
  published_at TEXT,
  modified_at TEXT,
  hinted_at REAL,
  status INTEGER,
  first_seen_at REAL NOT NULL,
  fetched_at REAL,
  run_id INTEGER,
  outcome TEXT
);
CREATE INDEX pages_due ON pages (publication, host, priority DESC, number) WHERE state = 'due';
CREATE INDEX pages_leased ON pages (lease_until) WHERE state = 'leased';
CREATE INDEX pages_deferred ON pages (due_at) WHERE state = 'deferred';
CREATE INDEX pages_ended ON pages (publication, due_at) WHERE state NOT IN ('due', 'leased', 'deferred');
CREATE TABLE sketch_publications (number INTEGER PRIMARY KEY, publication TEXT NOT NULL UNIQUE);
CREATE TABLE sketch_articles (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    publication INTEGER NOT NULL,
    published_at TEXT,
    exact INTEGER,
    title INTEGER,
    telling INTEGER NOT NULL,
    fingerprint BLOB NOT NULL
);
CREATE INDEX sketch_exact ON sketch_articles (exact, publication, title) WHERE exact IS NOT NULL;
CREATE INDEX sketch_title ON sketch_articles (title, publication) WHERE telling;
CREATE TABLE sketch_pending (number INTEGER PRIMARY KEY, publication INTEGER NOT NULL, posted BLOB NOT NULL);
CREATE TABLE sketch_postings (
    hash INTEGER NOT NULL, publication INTEGER NOT NULL, article INTEGER NOT NULL,
    PRIMARY KEY (hash, publication, article)
) WITHOUT ROWID;
CREATE TABLE sketch_frequent (
    hash INTEGER NOT NULL, publication INTEGER NOT NULL, article INTEGER NOT NULL,
    PRIMARY KEY (hash, publication, article)
) WITHOUT ROWID;
CREATE TABLE article_links (
    a TEXT NOT NULL,
    b TEXT NOT NULL,
    relation TEXT NOT NULL,
    score REAL NOT NULL,
    method TEXT NOT NULL,
    joins INTEGER NOT NULL,
    decided_at TEXT NOT NULL,
    verdict TEXT CHECK (verdict IN ('confirmed', 'undone')),
    verdict_at TEXT,
    PRIMARY KEY (a, b),
    CHECK (a < b)
) WITHOUT ROWID;
CREATE INDEX article_links_b ON article_links (b);
CREATE TABLE publications (
  id TEXT PRIMARY KEY,
  name TEXT,
  start TEXT,
  hosts TEXT NOT NULL DEFAULT '[]',
  prefix TEXT NOT NULL DEFAULT '',
  profile TEXT,
  first_seen_at TEXT NOT NULL,
  crawled_at TEXT NOT NULL
);
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  command TEXT NOT NULL,
  targets TEXT NOT NULL,
  settings TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  exit_code INTEGER,
  reason TEXT NOT NULL DEFAULT '',
  stats TEXT NOT NULL DEFAULT '{}'
);
CREATE TABLE run_states (
  run_id INTEGER NOT NULL REFERENCES runs (id),
  state TEXT NOT NULL,
  pages INTEGER NOT NULL,
  PRIMARY KEY (run_id, state)
) WITHOUT ROWID;
CREATE TABLE failures (
  run_id INTEGER NOT NULL REFERENCES runs (id),
  url TEXT NOT NULL,
  reason TEXT NOT NULL,
  tries INTEGER NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (run_id, url)
) WITHOUT ROWID;
CREATE TABLE engagement (
  article_id TEXT NOT NULL REFERENCES articles (id),
  at TEXT NOT NULL,
  reads INTEGER, likes INTEGER, comments INTEGER, shares INTEGER, engagement_rate REAL,
  PRIMARY KEY (article_id, at)
) WITHOUT ROWID;
CREATE TABLE article_versions (
  article_id TEXT NOT NULL REFERENCES articles (id),
  version INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  fetched_at TEXT NOT NULL,
  replaced_at TEXT NOT NULL,
  record BLOB NOT NULL,
  PRIMARY KEY (article_id, version)
);
CREATE TABLE article_urls (
  article_id TEXT NOT NULL REFERENCES articles (id),
  url TEXT NOT NULL,
  PRIMARY KEY (article_id, url)
) WITHOUT ROWID;
CREATE INDEX article_urls_url ON article_urls (url);
CREATE TABLE kept_pages (
  article_id TEXT NOT NULL REFERENCES articles (id),
  fetched_at TEXT NOT NULL,
  url TEXT NOT NULL,
  source BLOB NOT NULL,
  PRIMARY KEY (article_id, fetched_at)
);
CREATE TABLE changes (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id TEXT NOT NULL UNIQUE,
  at TEXT,
  change TEXT NOT NULL
);
CREATE TRIGGER articles_linked AFTER UPDATE OF duplicate_of, cluster_id ON articles
  WHEN old.duplicate_of IS NOT new.duplicate_of OR old.cluster_id IS NOT new.cluster_id
  BEGIN REPLACE INTO changes (article_id, change) VALUES (new.id, 'linked'); END;
PRAGMA application_id = 1129464151;
PRAGMA user_version = 1;
