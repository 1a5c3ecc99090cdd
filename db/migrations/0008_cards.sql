-- The plastic policy with a chip: the card, its memory, its PIN and PUK, what happened to it, what the desk asks for.

CREATE TABLE chip_card (
  person_id uuid NOT NULL CONSTRAINT chip_card_is_of_a_person REFERENCES person,
  card_id uuid NOT NULL,
  serial char(12) COLLATE "C" NOT NULL,
  policy_id uuid NOT NULL,
  owner_file bytea NOT NULL,
  issued_on date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT chip_card_key PRIMARY KEY (person_id, card_id),
  CONSTRAINT chip_card_serial_is_twelve_digits CHECK (serial ~ '^[0-9]{12}$'),
  CONSTRAINT policy_has_one_chip_card UNIQUE (person_id, policy_id)
);
COMMENT ON TABLE chip_card IS 'A plastic policy with a chip. The owner file is written once, when the card is made: nobody may update it.';
GRANT SELECT, INSERT ON chip_card TO polis_program;

CREATE TABLE chip_card_serial_claim (
  serial char(12) COLLATE "C" CONSTRAINT chip_card_serial_claim_key PRIMARY KEY,
  person_id uuid NOT NULL,
  card_id uuid NOT NULL
);
COMMENT ON TABLE chip_card_serial_claim IS 'The serial number printed on the back of a card is given once.';
GRANT SELECT, INSERT ON chip_card_serial_claim TO polis_program;

CREATE TABLE chip_memory (
  person_id uuid NOT NULL,
  card_id uuid NOT NULL,
  insurer_area bytea NOT NULL,
  revision integer NOT NULL DEFAULT 0,
  CONSTRAINT chip_memory_key PRIMARY KEY (person_id, card_id),
  CONSTRAINT chip_memory_is_of_a_card FOREIGN KEY (person_id, card_id) REFERENCES chip_card,
  CONSTRAINT chip_memory_keeps_its_size CHECK (octet_length(insurer_area) = 1040)
);
COMMENT ON TABLE chip_memory IS 'The changeable memory of a card: two insurer files that take turns. revision lets one writer through at a time.';
GRANT SELECT, INSERT, UPDATE (insurer_area, revision) ON chip_memory TO polis_program;

CREATE TABLE card_secret (
  person_id uuid NOT NULL,
  card_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  round integer NOT NULL,
  secret_hash text NOT NULL,
  tries_allowed smallint NOT NULL,
  because text COLLATE "C" NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT card_secret_key PRIMARY KEY (person_id, card_id, kind, round),
  CONSTRAINT card_secret_is_of_a_card FOREIGN KEY (person_id, card_id) REFERENCES chip_card,
  CONSTRAINT card_secret_kind_is_known CHECK (kind IN ('pin', 'puk')),
  CONSTRAINT card_secret_reason_is_known CHECK (because IN ('issued', 'right', 'changed', 'unblocked')),
  CONSTRAINT card_secret_begins_as_issued CHECK ((round = 1) = (because = 'issued')),
  CONSTRAINT card_secret_tries_are_of_a_round UNIQUE (person_id, card_id, kind, round, tries_allowed)
);
COMMENT ON TABLE card_secret IS 'PIN and PUK as slow hashes. A right code, a new code and an unblocking each begin a new round of tries; a round is never changed.';
GRANT SELECT, INSERT ON card_secret TO polis_program;

CREATE TABLE card_try (
  person_id uuid NOT NULL,
  card_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  round integer NOT NULL,
  attempt smallint NOT NULL,
  tries_allowed smallint NOT NULL,
  tried_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT card_try_is_spent_once PRIMARY KEY (person_id, card_id, kind, round, attempt),
  CONSTRAINT card_try_is_of_a_round FOREIGN KEY (person_id, card_id, kind, round, tries_allowed)
    REFERENCES card_secret (person_id, card_id, kind, round, tries_allowed),
  CONSTRAINT card_try_is_within_the_limit CHECK (attempt BETWEEN 1 AND tries_allowed)
);
COMMENT ON TABLE card_try IS 'A try of a PIN or PUK, spent before the code is compared: a loss of power gives none back.';
GRANT SELECT, INSERT ON card_try TO polis_program;

CREATE TABLE card_event (
  person_id uuid NOT NULL,
  card_id uuid NOT NULL,
  event_id uuid NOT NULL,
  what text COLLATE "C" NOT NULL,
  organisation text COLLATE "C",
  who text NOT NULL,
  happened_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT card_event_key PRIMARY KEY (person_id, event_id),
  CONSTRAINT card_event_is_of_a_card FOREIGN KEY (person_id, card_id) REFERENCES chip_card,
  CONSTRAINT card_event_is_known CHECK (what IN ('activated', 'insurer_written'))
);
COMMENT ON TABLE card_event IS 'What happened to a card: activated by its first right PIN, insurer written.';
CREATE UNIQUE INDEX card_is_activated_once ON card_event (person_id, card_id) WHERE what = 'activated';
GRANT SELECT, INSERT ON card_event TO polis_program;

CREATE TABLE card_request (
  person_id uuid NOT NULL,
  request_id uuid NOT NULL,
  card_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  fields text[] COLLATE "C" NOT NULL,
  organisation text COLLATE "C",
  who text NOT NULL,
  asked_on date NOT NULL,
  asked_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT card_request_key PRIMARY KEY (person_id, request_id),
  CONSTRAINT card_request_is_of_a_card FOREIGN KEY (person_id, card_id) REFERENCES chip_card,
  CONSTRAINT card_request_kind_is_known CHECK (kind IN ('replace_card', 'rewrite_insurer', 'correct_register', 'clinic_corrected')),
  CONSTRAINT card_request_names_fields CHECK (cardinality(fields) > 0),
  CONSTRAINT card_request_is_asked_once_a_day UNIQUE (person_id, card_id, kind, asked_on)
);
COMMENT ON TABLE card_request IS 'What a clinic found to differ and what it asks the insurer for, or corrected at its own desk.';
GRANT SELECT, INSERT ON card_request TO polis_program;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['chip_card', 'chip_memory', 'card_secret', 'card_try', 'card_event', 'card_request'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($p$CREATE POLICY %I ON %I TO polis_program
      USING ((SELECT acting_reach()) = 'register' OR (SELECT acting_role()) = 'system' OR person_id = (SELECT acting_person())
        OR EXISTS (SELECT 1 FROM person_business b WHERE b.person_id = %I.person_id AND b.organisation = (SELECT acting_organisation())))
      WITH CHECK ((SELECT acting_role()) IN ('system', 'clerk'))$p$, t || '_is_for_whom_it_concerns', t, t);
  END LOOP;
END $$;
-- A registrar asks, and changes nothing of the card.
CREATE POLICY card_request_is_asked_by_registrars ON card_request FOR INSERT TO polis_program
  WITH CHECK ((SELECT acting_role()) = 'registrar' AND organisation = (SELECT acting_organisation()));
