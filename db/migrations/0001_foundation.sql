-- Extensions, the acting person of a transaction, and what the installation knows of itself.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

GRANT USAGE ON SCHEMA public TO polis_program;

-- Row level security asks these; the program sets them in each transaction with set_config(…, true).
-- Policies call them inside a scalar sub-select, so that each runs once a statement.
CREATE FUNCTION acting_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('polis.role', true), '');
CREATE FUNCTION acting_organisation() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('polis.organisation', true), '');
CREATE FUNCTION acting_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('polis.person', true), '')::uuid;
CREATE FUNCTION acting_reach() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('polis.reach', true), '');

-- A superseded row says when it stopped being what is known; that is said once and never taken back.
CREATE FUNCTION supersede_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.superseded_at IS NOT NULL OR NEW.superseded_at IS NULL THEN
    RAISE EXCEPTION 'a superseded row of % is never changed again', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TABLE business_day (
  day date CONSTRAINT business_day_key PRIMARY KEY,
  first_seen_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE business_day IS 'Every business day this database has been run on: a start on an earlier one is refused.';
GRANT SELECT, INSERT ON business_day TO polis_program;

CREATE TABLE law_file (
  sha256 text COLLATE "C" CONSTRAINT law_file_key PRIMARY KEY,
  path text COLLATE "C" NOT NULL,
  wording text NOT NULL,
  first_seen_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE law_file IS 'Every wording that a file of law/ has had, by content hash: decisions point here and can be replayed.';
GRANT SELECT, INSERT ON law_file TO polis_program;

CREATE TABLE idempotent_answer (
  scope text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  request_hash text COLLATE "C" NOT NULL,
  status integer NOT NULL,
  body text NOT NULL,
  answered_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT idempotent_answer_key PRIMARY KEY (scope, key)
);
COMMENT ON TABLE idempotent_answer IS 'What a request with an Idempotency-Key was answered, written in the transaction of its effect.';
GRANT SELECT, INSERT ON idempotent_answer TO polis_program;
