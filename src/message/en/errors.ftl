# Errors: what is wrong, where, and (`.hint`) what to do next.

## Files

file-standard-stream = standard input/output
file-exists = { $path } exists already
    .hint = Choose another name, or add --force to replace it.
file-repeated = { $path } would be written twice in one run
    .hint = Give each output a name of its own; for publishers, a name that differs in more than signs and capitals.
file-no-folder = { $path } cannot be written: the folder { $folder } does not exist
    .hint = Make the folder first, or correct the path.
file-unreadable = { $path } cannot be read: { $reason }
    .hint = Check the path and your rights to the file.
file-too-large = { $path } holds more than { $megabytes } MB, the most that is read here
    .hint = Check that this is the right file.
file-no-text = { $path } is not a UTF-8 text file
    .hint = Check that this is the right file, or save it again as UTF-8 text.
file-unwritable = { $path } cannot be written: { $reason }
    .hint = Check the path, your rights and the free space; nothing was left half-written.
file-reason-not-found = it does not exist
file-reason-denied = no permission
file-reason-folder = it is a folder
file-reason-no-folder = part of the path is not a folder
file-reason-full = the disk is full
file-reason-read-only = the disk is read-only
file-reason-closed = the receiving program stopped
file-reason-other = { $text }

## Move files and manifests

move-file-invalid = line { $line } of the move file is not right: { $reason }
    .hint = Correct that line, or write a new file with “waswordt init”.
manifest-invalid = the manifest of the list cannot be read: { $reason }
    .hint = Use the list as it was sent out, or go on without its manifest, with fewer checks.
