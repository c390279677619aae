# targets: service targets, and what a log comes to

targets-file = targets file{ $line ->
    [0] {""}
   *[other] , line { $line }
}: { $what }
    .hint = { $next }
targets-value = the targets file says something that cannot be: { $key }
    .hint = Compare it with samples/targets/stil.toml.
targets-no-such-file = there is no targets file { $path }
    .hint = Name a file, or one that comes along: { $known }.
targets-no-publishers = these targets have no goal for publishers
    .hint = Use --targets waswordt, or write working_days = 3 under [publishers].
targets-log-no-header = no row of the log names its columns
    .hint = Write a header with kind and what else is needed of: { $columns }.
targets-log-damaged = the log cannot be read with certainty from row { $row } on
    .hint = Export it anew as CSV in UTF-8.
targets-title = Service targets of { $targets }, { $month }
targets-title-any = Service targets of { $targets }
targets-goals-no-penalties = These are goals, not penalties: they bind nobody, and a miss costs nothing.
targets-school-days = { $days ->
    [one] 1 school day
   *[other] { $days } school days
}.
targets-month-lasts = The month is not over: these figures may change.
targets-other-months = No row of the log is of this month: they are of { $months }.
targets-holidays-unknown = The targets file names no holiday of schools in this month: if there is one, write it under [hours] holidays.
targets-replaced = { $rows ->
    [one] 1 row is
   *[other] { $rows } rows are
} of services that were replaced too long ago, and left out.
targets-unknown-columns = Columns that are not used: { $columns }.
targets-faults = { $count ->
    [one] 1 cell of the log cannot be read
   *[other] { $count } cells of the log cannot be read
}; until that is mended nothing is measured:
targets-fault = row { $row }, column { $column }: { $fault }
targets-cell-missing = a row of this kind needs it
targets-cell-no-moment = no moment such as 2026-06-12 15:50, in local time
targets-cell-no-day = no day such as 2026-06-12
targets-cell-no-month = no month such as 2026-06
targets-cell-no-number = no number
targets-cell-no-word = none of the words that go there
targets-cell-no-category = the targets have no such category
targets-cell-no-service = the targets have no such service, and the row has no category
targets-cell-no-incident = no incident of the log has this id
targets-cell-twice = another incident has this id
targets-cell-too-early = before what it comes after
targets-cell-spoilt = spoilt by a spreadsheet
targets-goal = Goal
targets-target = Target
targets-measured = Measured
targets-state = State
targets-of-category = category { $number }
targets-of-priority = priority { $letter }
targets-percent = at least { $number } %
targets-percent-below = at least { $number } % in less than { $seconds } s
targets-percent-within = at least { $number } % within { $seconds } s
targets-at-most = at most { $number }
targets-minutes = at most { $number } minutes
targets-service-minutes = within { $number } minutes of the service hours
targets-days-before = at least { $number } days before
targets-days = within { $number } days
targets-working-days = within { $number } working days
targets-months-before = at least { $number } months before
targets-day-of-month = by day { $number } of the month after
targets-at-once = at once
targets-so-many = { $met } of { $of }
targets-met = reached
targets-missed = missed
targets-not-possible = more than meant, if possible
targets-open = open
targets-none = nothing
targets-uptime = Category { $number }: { $hours } minutes of service hours, less { $windows } in announced windows, is { $potential }; { $down } down, of which { $overrun } by windows outside the time that was announced; { $available } available
targets-service = { $service }: { $below } of { $requests } requests in less than { $seconds } s, { $percent } %
targets-nothing = Nothing to be measured in the log: { $goals }.
targets-misses = What missed its goal:
targets-row = row { $row }
targets-miss = { $place }, { $goal }: meant by { $due }, was { $was }
targets-miss-never = { $place }, { $goal }: meant by { $due }, and did not come
targets-miss-length = { $place }, { $goal }: { $was } minutes, and at most { $due } are meant
targets-contradictions = Where the source contradicts itself or leaves something open:
targets-goal-uptime = Uptime
targets-goal-windows-a-year = Windows this year
targets-goal-windows-a-month = Windows this month, if possible
targets-goal-window-length = Length of a window
targets-goal-window-notice = Notice of a window
targets-goal-repair-notice = Notice of a repair window, if possible
targets-goal-change-notice = Notice of a change
targets-goal-document-notice = Notice of a change of the targets
targets-goal-reaction = Reaction
targets-goal-response = Response
targets-goal-calls-settled = Calls settled at once
targets-goal-calls-answered = Calls answered
targets-goal-calls-in-time = Calls answered in time
targets-goal-written = Written questions
targets-goal-second-line = Second line
targets-goal-request-answered = Service requests dealt with
targets-goal-request-done = Service requests carried out
targets-goal-first-message = First message of a fault
targets-goal-last-message = Message that all is well
targets-goal-report = Figures of the month
targets-goal-lists = Lists applied by publishers
