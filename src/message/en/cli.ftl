cli-error = error
cli-unreadable = { $path } cannot be read: { $reason }
    .hint = Check the path, and that you may read the file.
cli-output = The result cannot be written: { $reason }
    .hint = Check that the disk is not full and that you may write there.
cli-other = { $reason }

usage-line = Usage: { $line }
usage-see-help = See: { $command }
usage-did-you-mean = Did you mean { $suggestion }?
usage-no-such-command = { $command } is no command
usage-command-missing = the command is missing; there are { $commands }
usage-no-such-option = { $option } is no option here
usage-missing = { $option } is missing here
usage-conflict = { $option } does not go with { $other }
usage-value-missing = { $option } needs a value
usage-invalid-value = “{ $value }” is nothing for { $option }; choose from { $values }
usage-unfit-value = “{ $value }” is nothing for { $option }: { $reason }
usage-number-of-values = { $option } is there too often, or with too many or too few values
usage-not-text = an argument is no readable text (UTF-8)
usage-no-number = it is no number
usage-no-share = a share is between 0 and 100
usage-no-date = “{ $value }” is no date such as 2026-07-18
usage-period-backwards = it ends before it begins
usage-no-sector = the sectors are vo and mbo
usage-map-form = write FIELD=HEADER
usage-map-field = the fields are { $fields }

init-done = { $path } was written. Next: waswordt scenario --move { $path }
init-missing = { $option } is missing, and there is no terminal to ask on
    .hint = Add { $option }; see: waswordt init --help
init-ask-sector = Sector (vo or mbo)?
init-ask-brin = BRIN of the school?
init-ask-school = Name of the school?
init-ask-from = Where does the school come from (delivery:IdP, such as elf:magister)?
init-ask-from-realm = Realm of the old identities (several with commas; empty if unknown)?
init-ask-to = Where does the school go (delivery:IdP, such as elf:azure-ad)?
init-ask-to-realm = Realm of the new identities (several with commas; empty if unknown)?
