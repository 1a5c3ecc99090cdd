-- Money as double entry, in kopecks: every transaction sums to zero, and nothing that was posted is ever changed.

CREATE TABLE ledger_transaction (
  transaction_id uuid CONSTRAINT ledger_transaction_key PRIMARY KEY,
  subject text COLLATE "C" NOT NULL,
  subject_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  -- What made it: a decision, a payment. One occasion posts a kind once.
  occasion_id uuid NOT NULL,
  on_day date NOT NULL,
  insurer_code char(5) COLLATE "C" CONSTRAINT ledger_transaction_is_of_an_insurer REFERENCES insurer,
  region_code char(2) COLLATE "C" NOT NULL CONSTRAINT ledger_transaction_is_in_a_region REFERENCES region,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT ledger_transaction_subject_is_known CHECK (subject IN ('complaint')),
  CONSTRAINT ledger_transaction_kind_is_known CHECK (kind IN
    ('refund_decided', 'refund_paid', 'refund_reversed', 'fine_decided', 'fine_withheld', 'fine_reversed')),
  CONSTRAINT ledger_transaction_is_posted_once UNIQUE (subject_id, kind, occasion_id)
);
COMMENT ON TABLE ledger_transaction IS 'One movement of money and what caused it; its entries sum to zero. Never changed: an error is reversed by another.';

CREATE TABLE ledger_entry (
  transaction_id uuid NOT NULL CONSTRAINT ledger_entry_is_of_a_transaction REFERENCES ledger_transaction,
  entry_no smallint NOT NULL,
  account text COLLATE "C" NOT NULL,
  amount_kopecks bigint NOT NULL,
  CONSTRAINT ledger_entry_key PRIMARY KEY (transaction_id, entry_no),
  CONSTRAINT ledger_entry_is_of_a_named_account CHECK (account ~ '^[a-z-]+:[0-9A-Za-z-]{1,64}$'),
  CONSTRAINT ledger_entry_moves_something CHECK (amount_kopecks <> 0)
);
COMMENT ON TABLE ledger_entry IS 'One side of a movement: an account and kopecks, debit positive, credit negative; never changed.';
CREATE INDEX ledger_entry_account ON ledger_entry (account) INCLUDE (amount_kopecks);

GRANT SELECT, INSERT ON ledger_transaction, ledger_entry TO polis_program;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['ledger_transaction', 'ledger_entry'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($p$CREATE POLICY %I ON %I FOR INSERT TO polis_program
      WITH CHECK ((SELECT acting_role()) = 'system')$p$, t || '_is_posted_by_polis', t);
  END LOOP;
END $$;
CREATE POLICY ledger_transaction_is_for_whom_it_concerns ON ledger_transaction FOR SELECT TO polis_program
  USING ((SELECT acting_role()) = 'system'
    OR 'insurer:' || insurer_code = (SELECT acting_organisation())
    OR 'fund:' || region_code = (SELECT acting_organisation()));
-- An account that is named after an organisation is that organisation's own.
CREATE POLICY ledger_entry_is_for_whom_it_concerns ON ledger_entry FOR SELECT TO polis_program
  USING ((SELECT acting_role()) = 'system' OR account = (SELECT acting_organisation())
    OR EXISTS (SELECT 1 FROM ledger_transaction t WHERE t.transaction_id = ledger_entry.transaction_id));

-- Asked at the commit, when every entry is there; whoever commits, the whole transaction is counted.
CREATE FUNCTION ledger_transaction_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE was text := acting_role(); entries bigint; total numeric;
BEGIN
  PERFORM set_config('polis.role', 'system', true);
  SELECT count(*), coalesce(sum(amount_kopecks), 0) INTO entries, total
    FROM ledger_entry WHERE transaction_id = NEW.transaction_id;
  PERFORM set_config('polis.role', was, true);
  IF entries < 2 OR total <> 0 THEN
    RAISE EXCEPTION 'The % entries of a transaction sum to % kopecks', entries, total
      USING ERRCODE = '23514', CONSTRAINT = 'ledger_transaction_balances';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_transaction_balances AFTER INSERT ON ledger_transaction
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_transaction_balances();
CREATE CONSTRAINT TRIGGER ledger_entry_keeps_balance AFTER INSERT ON ledger_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_transaction_balances();
