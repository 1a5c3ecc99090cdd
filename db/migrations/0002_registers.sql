-- Small reference tables, loaded from dictionaries/ at start. Readable by all, so no row level security.

CREATE TABLE region (
  code char(2) COLLATE "C" CONSTRAINT region_key PRIMARY KEY,
  name_ru text NOT NULL,
  name_en text NOT NULL,
  okato text COLLATE "C" NOT NULL,
  time_zone text COLLATE "C" NOT NULL,
  fund_name text NOT NULL,
  fund_ogrn text COLLATE "C",
  fund_address text,
  known_on date NOT NULL,
  CONSTRAINT region_code_is_two_digits CHECK (code ~ '^[0-9]{2}$')
);
COMMENT ON TABLE region IS 'Regions and their territorial funds (F001, F010).';

CREATE TABLE insurer (
  code char(5) COLLATE "C" CONSTRAINT insurer_key PRIMARY KEY,
  region_code char(2) COLLATE "C" NOT NULL CONSTRAINT insurer_is_in_a_region REFERENCES region,
  name text NOT NULL,
  full_name text NOT NULL,
  ogrn text COLLATE "C" NOT NULL,
  inn text COLLATE "C",
  address text,
  site text,
  phone text,
  known_on date NOT NULL,
  confidence char(1) NOT NULL
);
COMMENT ON TABLE insurer IS 'Insurers of the register (F002), one row a region they work in.';

CREATE TABLE office (
  office_id text COLLATE "C" CONSTRAINT office_key PRIMARY KEY,
  insurer_code char(5) COLLATE "C" NOT NULL CONSTRAINT office_is_of_an_insurer REFERENCES insurer,
  region_code char(2) COLLATE "C" NOT NULL CONSTRAINT office_is_in_a_region REFERENCES region,
  address text NOT NULL,
  hours text,
  demonstration boolean NOT NULL
);
COMMENT ON TABLE office IS 'Where an insurer receives people; beyond the register''s address they are demonstration data.';

CREATE TABLE clinic (
  code char(6) COLLATE "C" CONSTRAINT clinic_key PRIMARY KEY,
  region_code char(2) COLLATE "C" NOT NULL CONSTRAINT clinic_is_in_a_region REFERENCES region,
  name text NOT NULL,
  address text,
  demonstration boolean NOT NULL
);
COMMENT ON TABLE clinic IS 'Clinics whose registrars check policies.';

GRANT SELECT, INSERT, UPDATE ON region, insurer, office, clinic TO polis_program;
