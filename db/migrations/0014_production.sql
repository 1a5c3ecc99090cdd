-- Making of paper and plastic policies: order, batch to the maker, delivery, shelf of an office, agreed day, handing over.

CREATE TABLE production_batch (
  batch_id uuid CONSTRAINT production_batch_key PRIMARY KEY,
  insurer_code char(5) COLLATE "C" NOT NULL CONSTRAINT production_batch_is_of_an_insurer REFERENCES insurer,
  form text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  order_count integer NOT NULL,
  closed_on date NOT NULL,
  sent_on date,
  delivered_on date,
  closed_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT production_batch_form_is_made CHECK (form IN ('paper', 'plastic')),
  CONSTRAINT production_batch_state_is_known CHECK (state IN ('closed', 'sent', 'delivered')),
  CONSTRAINT production_batch_is_not_empty CHECK (order_count > 0),
  CONSTRAINT production_batch_sent_has_its_day CHECK ((state = 'closed') = (sent_on IS NULL)),
  CONSTRAINT production_batch_delivered_has_its_day CHECK ((state = 'delivered') = (delivered_on IS NOT NULL)),
  CONSTRAINT production_batch_days_follow CHECK (closed_on <= sent_on AND sent_on <= delivered_on)
);
COMMENT ON TABLE production_batch IS 'Blanks of one form that an insurer had made at once: closed, sent to the maker, delivered and counted.';
CREATE INDEX production_batch_insurer ON production_batch (insurer_code, closed_at DESC);
GRANT SELECT, INSERT, UPDATE (state, sent_on, delivered_on) ON production_batch TO polis_program;

CREATE TABLE production_move (
  from_state text COLLATE "C" NOT NULL,
  to_state text COLLATE "C" NOT NULL,
  CONSTRAINT production_move_key PRIMARY KEY (from_state, to_state)
);
COMMENT ON TABLE production_move IS 'The moves that an order of a blank may make, as in production/order.ts; a trigger holds them.';
INSERT INTO production_move VALUES
  ('waiting', 'ordered'), ('waiting', 'in_batch'), ('ordered', 'in_batch'), ('ordered', 'at_office'),
  ('in_batch', 'sent'), ('sent', 'delivered'), ('sent', 'ordered'), ('delivered', 'ordered'),
  ('delivered', 'at_office'), ('at_office', 'agreed'), ('at_office', 'handed_over'), ('agreed', 'handed_over');
GRANT SELECT ON production_move TO polis_program;

CREATE TABLE production_order (
  person_id uuid NOT NULL CONSTRAINT production_order_is_of_a_person REFERENCES person,
  order_id uuid NOT NULL,
  application_id uuid NOT NULL CONSTRAINT production_order_is_of_an_application REFERENCES application,
  application_number char(10) COLLATE "C" NOT NULL,
  applicant text NOT NULL,
  enp char(16) COLLATE "C" NOT NULL,
  insurer_code char(5) COLLATE "C" NOT NULL CONSTRAINT production_order_is_of_an_insurer REFERENCES insurer,
  region_code char(2) COLLATE "C" NOT NULL CONSTRAINT production_order_is_in_a_region REFERENCES region,
  office_id text COLLATE "C" CONSTRAINT production_order_is_for_an_office REFERENCES office,
  form text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  revision integer NOT NULL,
  applied_on date NOT NULL,
  ordered_on date NOT NULL,
  valid_until date,
  target_on date,
  due_on date NOT NULL,
  waits_until date,
  batch_id uuid CONSTRAINT production_order_is_of_a_batch REFERENCES production_batch,
  blank_number char(11) COLLATE "C",
  pickup_on date,
  pickup_part text COLLATE "C",
  changed_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT production_order_key PRIMARY KEY (person_id, order_id),
  CONSTRAINT production_order_is_one_an_application UNIQUE (application_id),
  CONSTRAINT production_order_form_is_made CHECK (form IN ('paper', 'plastic')),
  CONSTRAINT production_order_state_is_known CHECK (state IN
    ('waiting', 'ordered', 'in_batch', 'sent', 'delivered', 'at_office', 'agreed', 'handed_over')),
  CONSTRAINT production_order_waits_for_plastic_alone CHECK (state <> 'waiting' OR form = 'plastic'),
  CONSTRAINT production_order_batched_has_a_batch CHECK (
    CASE WHEN state IN ('waiting', 'ordered') THEN batch_id IS NULL
         WHEN state IN ('in_batch', 'sent', 'delivered') THEN batch_id IS NOT NULL ELSE true END),
  CONSTRAINT production_order_delivered_has_a_blank CHECK (
    CASE WHEN state IN ('waiting', 'ordered', 'in_batch', 'sent') THEN blank_number IS NULL
         WHEN state = 'delivered' THEN blank_number IS NOT NULL ELSE true END),
  CONSTRAINT production_order_blank_is_eleven_digits CHECK (blank_number ~ '^[0-9]{11}$'),
  CONSTRAINT production_order_agreed_has_a_day CHECK (state <> 'agreed' OR (pickup_on IS NOT NULL AND pickup_part IN ('morning', 'afternoon')))
);
COMMENT ON TABLE production_order IS 'A paper or plastic policy that is made for a person on an accepted application, from the order to the handing over.';
CREATE UNIQUE INDEX production_order_blank_is_of_one ON production_order (blank_number);
CREATE INDEX production_order_desk ON production_order (insurer_code, state, due_on);
CREATE INDEX production_order_batch ON production_order (batch_id);
CREATE INDEX production_order_enp ON production_order (enp);
GRANT SELECT, INSERT, UPDATE (state, revision, form, waits_until, batch_id, blank_number, pickup_on, pickup_part, changed_at) ON production_order TO polis_program;

-- What no mistake of the program may do: skip a step of the making.
CREATE FUNCTION production_order_moves_by_the_table() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> OLD.state AND NOT EXISTS (SELECT 1 FROM production_move m WHERE m.from_state = OLD.state AND m.to_state = NEW.state) THEN
    RAISE EXCEPTION 'an order does not go from % to %', OLD.state, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'production_order_moves_by_the_table', TABLE = 'production_order';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER production_order_moves_by_the_table BEFORE UPDATE ON production_order
  FOR EACH ROW EXECUTE FUNCTION production_order_moves_by_the_table();

CREATE TABLE production_event (
  person_id uuid NOT NULL,
  order_id uuid NOT NULL,
  event_id uuid NOT NULL,
  move text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  on_day date NOT NULL,
  happened_at timestamptz NOT NULL DEFAULT now(),
  actor_role text COLLATE "C" NOT NULL,
  actor_id uuid,
  reason_code text COLLATE "C",
  blank_number char(11) COLLATE "C",
  CONSTRAINT production_event_key PRIMARY KEY (person_id, order_id, event_id),
  CONSTRAINT production_event_is_of_an_order FOREIGN KEY (person_id, order_id) REFERENCES production_order
);
COMMENT ON TABLE production_event IS 'Everything that happened to an order of a blank, spoilt blanks with their numbers included; never changed.';
GRANT SELECT, INSERT ON production_event TO polis_program;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['production_batch', 'production_order', 'production_event'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

CREATE POLICY production_batch_is_of_its_insurer ON production_batch TO polis_program
  USING ((SELECT acting_role()) = 'system' OR 'insurer:' || insurer_code = (SELECT acting_organisation()));
CREATE POLICY production_order_is_for_whom_it_concerns ON production_order TO polis_program
  USING ((SELECT acting_role()) = 'system' OR person_id = (SELECT acting_person())
    OR 'insurer:' || insurer_code = (SELECT acting_organisation()) OR 'fund:' || region_code = (SELECT acting_organisation()))
  WITH CHECK ((SELECT acting_role()) = 'system' OR 'insurer:' || insurer_code = (SELECT acting_organisation()));
CREATE POLICY production_event_follows_its_order ON production_event TO polis_program
  USING ((SELECT acting_role()) = 'system' OR EXISTS (SELECT 1 FROM production_order o WHERE o.order_id = production_event.order_id AND o.person_id = production_event.person_id))
  WITH CHECK ((SELECT acting_role()) = 'system' OR EXISTS (SELECT 1 FROM production_order o WHERE o.order_id = production_event.order_id AND o.person_id = production_event.person_id));
