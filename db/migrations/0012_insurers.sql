-- The inputs of the rating that Polis counts itself, as they were counted; a later count supersedes and deletes nothing.

CREATE TABLE rating_input (
  insurer_code char(5) COLLATE "C" NOT NULL CONSTRAINT rating_input_is_of_an_insurer REFERENCES insurer,
  indicator text COLLATE "C" NOT NULL,
  as_of_on date NOT NULL,
  revision integer NOT NULL,
  value bigint NOT NULL,
  counted_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT rating_input_key PRIMARY KEY (insurer_code, indicator, as_of_on, revision),
  CONSTRAINT rating_input_indicator_is_known CHECK (indicator IN ('insured', 'offices', 'experts', 'information', 'complaints')),
  CONSTRAINT rating_input_is_not_negative CHECK (value >= 0),
  CONSTRAINT rating_input_revision_is_positive CHECK (revision > 0),
  CONSTRAINT rating_input_is_of_the_end_of_a_quarter CHECK (as_of_on = (date_trunc('quarter', as_of_on) + interval '3 months' - interval '1 day')::date)
);
COMMENT ON TABLE rating_input IS 'What Polis counted for the rating of insurers at the end of a quarter: the highest revision holds, the others are history.';
GRANT SELECT, INSERT ON rating_input TO polis_program;

-- Numbers alone leave it, no person: whom a caller may not see it does not count either.
CREATE FUNCTION insured_by_insurer(on_day date) RETURNS TABLE (insurer_code char(5), people bigint)
  LANGUAGE sql STABLE
  AS $$ SELECT s.insurer_code, count(*) FROM insurance_spell s WHERE s.superseded_at IS NULL AND s.valid @> on_day GROUP BY s.insurer_code $$;
COMMENT ON FUNCTION insured_by_insurer IS 'How many people each insurer insured on a day, by the register.';
