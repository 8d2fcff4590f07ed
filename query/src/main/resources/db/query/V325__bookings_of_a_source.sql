-- The page of a budget asks for the bookings of one source, that of a year's total for a year's.
create index booking_of_source on moneyledger.booking (source, position);
create index booking_of_year on moneyledger.booking (fiscal_year, position);
