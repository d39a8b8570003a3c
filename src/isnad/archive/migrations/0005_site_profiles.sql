-- What the pages of an outlet teach about its next ones, as JSON that a person can read (docs/pages.md). One row an outlet.
CREATE TABLE IF NOT EXISTS site_profiles (
    outlet  TEXT PRIMARY KEY,
    profile TEXT NOT NULL,
    learned TEXT NOT NULL
) WITHOUT ROWID;
