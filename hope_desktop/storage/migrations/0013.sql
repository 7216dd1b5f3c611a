-- The few activities that are for one trainer alone, found without reading any record.
CREATE INDEX activities_of_one ON activity_bodies(number)
  WHERE json_extract(record, '$.only_me') = 1;
