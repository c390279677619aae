# Reading and writing tables, and the text in the workbook

table-io = The file cannot be read or written: { $reason }
    .hint = Check that the file exists, that you may use it, and that the disk has room.
table-protected = This is a workbook with a password, or an old workbook (.xls).
    .hint = Give the password, or open the file in Excel and save it as an Excel workbook (.xlsx) without a password.
table-no-table = This file is no workbook (.xlsx), no CSV and no list of this program.
    .hint = Open the file in Excel or LibreOffice and save it as an Excel workbook (.xlsx) or as CSV UTF-8.
table-damaged = The workbook is damaged: { $reason }
    .hint = Open the file in Excel, save it under another name and try again, or ask the sender for a new copy.
table-no-such-sheet = There is no sheet named “{ $sheet }”. There are: { $names }.
    .hint = Choose one of the sheets that are there.
table-no-sheet = No visible sheet holds any data.
    .hint = Check that this is the right file and that the sheet with the list is not hidden.
table-unknown-encoding = The encoding “{ $name }” is not known.
    .hint = Use for example utf-8, windows-1252, iso-8859-15, macintosh or utf-16.
table-too-many-rows = The file has more than { $limit } rows; no more are read.
    .hint = Check that this is the right file, or divide the list.
table-too-many-columns = Row { $row } has more than { $limit } columns.
    .hint = Check that this is the right file and that nothing stands far beside the table.
table-cell-too-long = Row { $row }, column { $column } holds more than { $limit } characters; no cell can be that long.
    .hint = Check whether a quotation mark is missing in this row.
table-too-big = Unpacked, this file is larger than { $limit } MiB; such a file is not read.
    .hint = Check that this is the right file; a list is never that large.
table-too-many-for-a-sheet = The list has { $rows } rows, which do not fit on a sheet.
    .hint = Write the list as CSV: choose a name that ends in .csv.
table-workbook = The workbook cannot be made: { $reason }
    .hint = Write the list as CSV, or report this with the text above.
