cli-error = error
cli-unreadable = { $path } cannot be read: { $reason }
    .hint = Check the path, and that you may read the file.
cli-output = The result cannot be written: { $reason }
    .hint = Check that the disk is not full and that you may write there.
cli-other = { $reason }
