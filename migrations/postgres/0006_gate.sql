-- What an installation (the scope '') and a project (its slug) allow.
CREATE TABLE policies (
    scope TEXT PRIMARY KEY,
    most_running BIGINT,
    day_usd DOUBLE PRECISION,
    day_tokens BIGINT,
    month_usd DOUBLE PRECISION,
    month_tokens BIGINT,
    total_usd DOUBLE PRECISION,
    total_tokens BIGINT
);
INSERT INTO policies (scope) VALUES ('');

-- What holds for the installation alone; one row.
CREATE TABLE preferences (
    id BIGINT PRIMARY KEY,
    time_zone TEXT NOT NULL,
    first_iteration_usd DOUBLE PRECISION NOT NULL,
    fruitless_starts BIGINT NOT NULL,
    reserve_percent BIGINT
);
INSERT INTO preferences (id, time_zone, first_iteration_usd, fruitless_starts) VALUES (1, 'UTC', 1.0, 3);

-- What was spent on a day (of the time zone that was set then), by project. It outlives the projects: to delete one
-- gives no budget back.
CREATE TABLE spending (
    day TEXT NOT NULL,
    project_slug TEXT NOT NULL,
    cost_usd DOUBLE PRECISION NOT NULL,
    tokens BIGINT NOT NULL,
    PRIMARY KEY (day, project_slug)
);
INSERT INTO spending (day, project_slug, cost_usd, tokens)
    SELECT to_char(to_timestamp(a.settled_at / 1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD'), s.project_slug, SUM(a.cost_usd),
        CAST(SUM(a.input_tokens + a.output_tokens + a.cache_write_tokens) AS BIGINT)
    FROM attempts a JOIN sessions s ON s.id = a.session_id
    WHERE a.settled_at IS NOT NULL GROUP BY 1, 2;

-- The accounts that agents run with, and how far their limits are used up as far as they told.
CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    label TEXT NOT NULL,
    billing TEXT NOT NULL,
    limited_until BIGINT,
    limit_kind TEXT,
    seen_at BIGINT NOT NULL
);
CREATE TABLE account_windows (
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    used DOUBLE PRECISION NOT NULL,
    resets_at BIGINT,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, kind)
);

-- JSON: the limits and rules of a session that no statement looks at.
ALTER TABLE sessions ADD COLUMN rules TEXT NOT NULL DEFAULT '{}';
ALTER TABLE sessions ADD COLUMN account_id TEXT;
-- The user lets it run although it is parked: good for one start.
ALTER TABLE sessions ADD COLUMN run_now BOOLEAN NOT NULL DEFAULT FALSE;

-- How much of the document an iteration changed (characters added and removed / characters before), and whether its
-- answer ended with the session's phrase.
ALTER TABLE iterations ADD COLUMN changed_share DOUBLE PRECISION NOT NULL DEFAULT 0;
ALTER TABLE iterations ADD COLUMN said_phrase BOOLEAN NOT NULL DEFAULT FALSE;

-- What an attempt was expected to cost at most, held back from the budgets until it is settled; and with which account
-- it ran.
ALTER TABLE attempts ADD COLUMN reserved_usd DOUBLE PRECISION NOT NULL DEFAULT 0;
ALTER TABLE attempts ADD COLUMN reserved_tokens BIGINT NOT NULL DEFAULT 0;
ALTER TABLE attempts ADD COLUMN account_id TEXT;
