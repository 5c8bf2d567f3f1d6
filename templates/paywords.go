package templates

import (
	"fmt"
	"strconv"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// PayWords says the quoted pay: 時給 9,000〜11,000円, ¥9,000–11,000 per hour.
func PayWords(lang vocab.Lang, p *models.Pay) string {
	if p.Min == 0 && p.Max == 0 {
		return ""
	}
	unit := vocab.PayUnits.Label(p.Unit, lang)
	if p.Currency != "" && p.Currency != "JPY" {
		return fmt.Sprintf("%s %s–%s %s", p.Currency, Thousands(p.Min), Thousands(p.Max), unit)
	}
	return AmountWords(lang, p.Unit, p.Min, p.Max)
}

// AmountWords says a range of yen in a unit.
func AmountWords(lang vocab.Lang, u vocab.PayUnit, lo, hi int64) string {
	unit, amount := vocab.PayUnits.Label(u, lang), amountsOnly(lang, lo, hi)
	if lang == vocab.EN {
		return amount + " " + unit
	}
	if big := manYen(u, lo, hi); big != "" {
		amount = big
	}
	return unit + " " + amount
}

// amountsOnly says a range of yen without its unit.
func amountsOnly(lang vocab.Lang, lo, hi int64) string {
	switch {
	case lo == hi || hi == 0:
		return Yen(lang, lo)
	case lang == vocab.EN:
		return Yen(lang, lo) + "–" + Thousands(hi)
	}
	return Thousands(lo) + "〜" + Thousands(hi) + "円"
}

// manYen writes yearly pay the way it is spoken of: 1,300〜1,600万円.
func manYen(u vocab.PayUnit, lo, hi int64) string {
	if u != models.PayAnnualSalary || lo%10_000 != 0 || hi%10_000 != 0 {
		return ""
	}
	if lo == hi || hi == 0 {
		return Thousands(lo/10_000) + "万円"
	}
	return Thousands(lo/10_000) + "〜" + Thousands(hi/10_000) + "万円"
}

func taxWords(lang vocab.Lang, tax string) string {
	words := map[string]vocab.Text{
		models.TaxGross:    {JA: "税込支給額", EN: "gross"},
		models.TaxExcluded: {JA: "消費税別", EN: "plus consumption tax"},
		models.TaxIncluded: {JA: "消費税込", EN: "consumption tax included"},
	}
	return words[tax].In(lang)
}

// trimFloat writes a number without needless zeros: 7.5, 40.
func trimFloat(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
