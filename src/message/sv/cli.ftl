lang-partial = På svenska är arbetsbok, brev, kontroll, utlåtande, steg, ärenden, läge, ”esi” och vad ”apply” har gjort. På engelska är hjälpen, felmeddelanden (även när ”apply” avvisar en lista) och resten, som ”fill”, ”merge” och ”keyrings”.
cli-error = fel
