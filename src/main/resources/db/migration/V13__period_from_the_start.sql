-- A submission belongs to a month from its registration on, so that those of a month are found by their index: the run's
-- month first, that which staging reads in it afterwards.
update submission set period = default_period where period is null;
