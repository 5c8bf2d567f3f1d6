package models

// queryWords are for parameters of addresses and of the API.
var queryWords = map[string]Text{
	"query.encoding": {JA: "アドレスの文字が正しく符号化されていません", EN: "The address is not encoded correctly"},
	"query.value":    {JA: "「%1」は選べない値です", EN: "“%1” is not one of the values"},
	"query.once":     {JA: "値は1つだけ指定できます(「%1」が余分です)", EN: "Give one value only (“%1” is too many)"},
	"query.too_long": {JA: "%1文字以内にしてください", EN: "Use at most %1 characters"},
	"query.number":   {JA: "「%1」は使える範囲の整数ではありません", EN: "“%1” is not a whole number in range"},
	"query.too_many": {JA: "指定できる値は%1個までです", EN: "At most %1 values may be given"},
	"query.unknown":  {JA: "「%1」という項目はありません", EN: "There is no parameter “%1”"},
}
