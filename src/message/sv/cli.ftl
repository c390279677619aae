lang-partial = Arbetsbok, brev, kontroll, utlåtande och steg är på svenska; hjälp, fel om filer och nycklar och resten är på engelska.
cli-error = fel
