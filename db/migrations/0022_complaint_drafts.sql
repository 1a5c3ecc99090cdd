-- A complaint that is being written: what was typed so far and what is to prove it, found only with the secret of a browser.

CREATE TABLE complaint_draft (
  draft_id uuid CONSTRAINT complaint_draft_key PRIMARY KEY,
  secret_hash bytea NOT NULL CONSTRAINT complaint_draft_secret_is_unique UNIQUE,
  answers bytea NOT NULL,
  saved_at timestamptz NOT NULL DEFAULT now(),
  -- The complaint that it became: sent twice, it answers the same one.
  complaint_id uuid
);
COMMENT ON TABLE complaint_draft IS 'What a person has typed of a complaint so far, sealed as one; found only with the secret of their browser.';
GRANT SELECT, INSERT, UPDATE (answers, saved_at, complaint_id) ON complaint_draft TO polis_program;

CREATE TABLE complaint_draft_file (
  draft_id uuid NOT NULL CONSTRAINT complaint_draft_file_is_of_a_draft REFERENCES complaint_draft,
  file_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  content_type text COLLATE "C" NOT NULL,
  byte_size integer NOT NULL,
  sha256 bytea NOT NULL,
  sealed_name bytea NOT NULL,
  sealed_content bytea NOT NULL,
  receipt_kopecks bigint,
  attached_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  removed_at timestamptz,
  CONSTRAINT complaint_draft_file_key PRIMARY KEY (draft_id, file_id),
  CONSTRAINT complaint_draft_file_is_not_too_big CHECK (byte_size BETWEEN 1 AND 10485760),
  CONSTRAINT complaint_draft_file_sum_is_of_a_receipt CHECK (receipt_kopecks IS NULL OR (kind = 'receipt' AND receipt_kopecks > 0))
);
COMMENT ON TABLE complaint_draft_file IS 'Receipts and papers of a complaint that is not sent yet: sealed; they become evidence when it is sent.';
CREATE UNIQUE INDEX complaint_draft_file_is_attached_once ON complaint_draft_file (draft_id, sha256) WHERE removed_at IS NULL;
GRANT SELECT, INSERT, UPDATE (receipt_kopecks, removed_at) ON complaint_draft_file TO polis_program;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['complaint_draft', 'complaint_draft_file'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($p$CREATE POLICY %I ON %I TO polis_program
      USING ((SELECT acting_role()) = 'system') WITH CHECK ((SELECT acting_role()) = 'system')$p$, t || '_is_for_its_browser', t);
  END LOOP;
END $$;
