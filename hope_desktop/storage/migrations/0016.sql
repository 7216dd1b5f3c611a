-- Few workshops have a line for the next time: the first page reads those, and not every table.
CREATE INDEX afterwards_next_time ON afterwards(id) WHERE instr(record, '"next_time":[{') > 0;
CREATE INDEX afterwards_promises ON afterwards(id) WHERE instr(record, '"promises":[{') > 0;
