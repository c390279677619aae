lang-partial = Arbetsbok, brev, kontroll, utlåtande, steg, ärenden, kvitton och läge är på svenska; hjälp, fel om filer och nycklar och resten är på engelska.
cli-error = fel
