lang-partial = På svenska är arbetsbok, brev, kontroll, utlåtande, steg, ärenden, läge, ”esi”, ”apply”, ”verify”, ”undo”, ”log”, ”keyrings sync” och ”targets”. På engelska är hjälpen, felmeddelanden om filer och databaser, och resten, som ”fill”, ”merge” och övriga ”keyrings”.
cli-error = fel
