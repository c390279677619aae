cli-error = error
cli-unreadable = { $path } cannot be read: { $reason }
    .hint = Check the path, and that you may read the file.
cli-output = The result cannot be written: { $reason }
    .hint = Check that the disk is not full and that you may write there.
cli-other = { $reason }

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
