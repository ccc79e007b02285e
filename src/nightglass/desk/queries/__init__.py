"""Questions to the tables in SQL, with bound parameters: functions of ``Tables``, one file for each noun."""
