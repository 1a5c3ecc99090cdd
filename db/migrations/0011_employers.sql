-- Lists of people that employers forward to an insurer: the employer, the list, its rows.

CREATE TABLE employer (
  employer_id uuid CONSTRAINT employer_key PRIMARY KEY,
  insurer_code char(5) COLLATE "C" NOT NULL CONSTRAINT employer_forwards_to_an_insurer REFERENCES insurer,
  inn text COLLATE "C" NOT NULL,
  name text NOT NULL,
  added_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT employer_is_known_once UNIQUE (insurer_code, inn),
  CONSTRAINT employer_inn_is_ten_or_twelve_digits CHECK (inn ~ '^([0-9]{10}|[0-9]{12})$'),
  CONSTRAINT employer_has_a_name CHECK (length(name) BETWEEN 2 AND 300)
);
COMMENT ON TABLE employer IS 'An employer that forwards applications to one insurer; nobody is tied to it by this.';
GRANT SELECT, INSERT, UPDATE (name) ON employer TO polis_program;

CREATE TABLE employer_batch (
  batch_id uuid CONSTRAINT employer_batch_key PRIMARY KEY,
  employer_id uuid NOT NULL CONSTRAINT employer_batch_is_of_an_employer REFERENCES employer,
  insurer_code char(5) COLLATE "C" NOT NULL CONSTRAINT employer_batch_is_to_an_insurer REFERENCES insurer,
  region_code char(2) COLLATE "C" NOT NULL CONSTRAINT employer_batch_is_in_a_region REFERENCES region,
  layout text COLLATE "C" NOT NULL,
  titles text[] NOT NULL,
  columns text[] COLLATE "C" NOT NULL,
  actor_role text COLLATE "C" NOT NULL,
  actor_id uuid CONSTRAINT employer_batch_is_uploaded_by_an_account REFERENCES account,
  uploaded_on date NOT NULL,
  uploaded_at timestamptz NOT NULL DEFAULT now(),
  stage text COLLATE "C" NOT NULL DEFAULT 'checking',
  state text COLLATE "C" NOT NULL DEFAULT 'running',
  row_count integer NOT NULL,
  checked integer NOT NULL DEFAULT 0,
  faulty integer NOT NULL DEFAULT 0,
  filed integer NOT NULL DEFAULT 0,
  refused integer NOT NULL DEFAULT 0,
  withdrawn integer NOT NULL DEFAULT 0,
  kept integer NOT NULL DEFAULT 0,
  -- The number of the last row that the stage is done with.
  passed integer NOT NULL DEFAULT 0,
  -- Since when, and from how many rows on, the stage has run without a break: its rate.
  running_since timestamptz NOT NULL DEFAULT now(),
  running_from integer NOT NULL DEFAULT 0,
  changed_at timestamptz NOT NULL DEFAULT now(),
  leased_by uuid,
  leased_until timestamptz,
  CONSTRAINT employer_batch_layout_is_known CHECK (layout IN (';', ',', 'xlsx')),
  CONSTRAINT employer_batch_columns_have_titles CHECK (cardinality(titles) = cardinality(columns)),
  CONSTRAINT employer_batch_stage_is_known CHECK (stage IN ('checking', 'filing', 'undoing')),
  CONSTRAINT employer_batch_state_is_known CHECK (state IN ('running', 'cancelled', 'done')),
  CONSTRAINT employer_batch_counts_its_rows CHECK (
    least(row_count, checked, faulty, filed, refused, withdrawn, kept) >= 0 AND checked <= row_count
    AND faulty <= checked AND filed + refused <= checked - faulty AND withdrawn + kept <= filed)
);
COMMENT ON TABLE employer_batch IS 'One list of an employer on its way: checked, filed, perhaps undone; its counts change with its rows in one transaction.';
CREATE INDEX employer_batch_of_employer ON employer_batch (employer_id, uploaded_at);
CREATE INDEX employer_batch_running ON employer_batch (uploaded_at) WHERE state = 'running';
GRANT SELECT, INSERT, UPDATE (stage, state, checked, faulty, filed, refused, withdrawn, kept, passed, running_since, running_from,
  changed_at, leased_by, leased_until) ON employer_batch TO polis_program;

CREATE TABLE employer_batch_row (
  batch_id uuid NOT NULL CONSTRAINT employer_batch_row_is_of_a_batch REFERENCES employer_batch,
  row_number integer NOT NULL,
  -- Names the draft of the row's application beforehand: application_draft_is_submitted_once lets it be filed once.
  draft_id uuid NOT NULL,
  state text COLLATE "C" NOT NULL DEFAULT 'read',
  cells bytea NOT NULL,
  document_blind bytea,
  says bytea,
  application_id uuid CONSTRAINT employer_batch_row_became_an_application REFERENCES application,
  CONSTRAINT employer_batch_row_key PRIMARY KEY (batch_id, row_number),
  CONSTRAINT employer_batch_row_has_its_own_draft UNIQUE (draft_id),
  CONSTRAINT employer_batch_names_a_document_once UNIQUE (batch_id, document_blind),
  CONSTRAINT employer_batch_row_state_is_known CHECK (state IN
    ('read', 'faulty', 'ready', 'filed', 'refused', 'withdrawn', 'kept')),
  CONSTRAINT employer_batch_row_filed_has_an_application CHECK ((application_id IS NOT NULL) = (state IN ('filed', 'withdrawn', 'kept'))),
  CONSTRAINT employer_batch_row_refused_says_why CHECK ((says IS NOT NULL) = (state IN ('faulty', 'refused', 'kept')))
);
COMMENT ON TABLE employer_batch_row IS 'A row of a list, its cells and what is wrong with it sealed; the place of work is not among the cells.';
GRANT SELECT, INSERT, UPDATE (state, document_blind, says, application_id) ON employer_batch_row TO polis_program;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['employer', 'employer_batch', 'employer_batch_row'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

CREATE POLICY employer_is_for_its_insurer ON employer TO polis_program
  USING ((SELECT acting_role()) = 'system' OR 'insurer:' || insurer_code = (SELECT acting_organisation()))
  WITH CHECK ((SELECT acting_role()) = 'system' OR 'insurer:' || insurer_code = (SELECT acting_organisation()));
CREATE POLICY employer_batch_is_for_its_insurer ON employer_batch TO polis_program
  USING ((SELECT acting_role()) = 'system' OR 'insurer:' || insurer_code = (SELECT acting_organisation()))
  WITH CHECK ((SELECT acting_role()) = 'system' OR 'insurer:' || insurer_code = (SELECT acting_organisation()));
CREATE POLICY employer_batch_row_follows_its_batch ON employer_batch_row TO polis_program
  USING ((SELECT acting_role()) = 'system' OR EXISTS (SELECT 1 FROM employer_batch b WHERE b.batch_id = employer_batch_row.batch_id))
  WITH CHECK ((SELECT acting_role()) = 'system' OR EXISTS (SELECT 1 FROM employer_batch b WHERE b.batch_id = employer_batch_row.batch_id));
