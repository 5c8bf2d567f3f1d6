package rules

import (
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/fold"
	"github.com/enkaku/enkaku/models/vocab"
)

// wage is a regional minimum wage in yen an hour from a date on. No
// prefecture means "nowhere less than this".
type wage struct {
	pref vocab.Pref
	from models.Date
	yen  int64
}

// wages are the regional minimum wages of all prefectures for fiscal year 2025
// with the day each came into force (Minimum Wage Act, art. 10; list of the
// Ministry of Health, Labour and Welfare, 令和7年度地域別最低賃金の全国一覧), and
// the lowest of the country for places that are not known. Wages only rise: an old row stays true as a
// lower bound, and a new year is added as further rows.
var wages = []wage{
	{"", "2024-10-01", 951},
	{"", "2026-03-31", 1023},
	{"13", "2024-10-01", 1163},
	{"01", "2025-10-04", 1075}, // Hokkaido
	{"02", "2025-11-21", 1029}, // Aomori
	{"03", "2025-12-01", 1031}, // Iwate
	{"04", "2025-10-04", 1038}, // Miyagi
	{"05", "2026-03-31", 1031}, // Akita
	{"06", "2025-12-23", 1032}, // Yamagata
	{"07", "2026-01-01", 1033}, // Fukushima
	{"08", "2025-10-12", 1074}, // Ibaraki
	{"09", "2025-10-01", 1068}, // Tochigi
	{"10", "2026-03-01", 1063}, // Gunma
	{"11", "2025-11-01", 1141}, // Saitama
	{"12", "2025-10-03", 1140}, // Chiba
	{"13", "2025-10-03", 1226}, // Tokyo
	{"14", "2025-10-04", 1225}, // Kanagawa
	{"15", "2025-10-02", 1050}, // Niigata
	{"16", "2025-10-12", 1062}, // Toyama
	{"17", "2025-10-08", 1054}, // Ishikawa
	{"18", "2025-10-08", 1053}, // Fukui
	{"19", "2025-12-01", 1052}, // Yamanashi
	{"20", "2025-10-03", 1061}, // Nagano
	{"21", "2025-10-18", 1065}, // Gifu
	{"22", "2025-11-01", 1097}, // Shizuoka
	{"23", "2025-10-18", 1140}, // Aichi
	{"24", "2025-11-21", 1087}, // Mie
	{"25", "2025-10-05", 1080}, // Shiga
	{"26", "2025-11-21", 1122}, // Kyoto
	{"27", "2025-10-16", 1177}, // Osaka
	{"28", "2025-10-04", 1116}, // Hyogo
	{"29", "2025-11-16", 1051}, // Nara
	{"30", "2025-11-01", 1045}, // Wakayama
	{"31", "2025-10-04", 1030}, // Tottori
	{"32", "2025-11-17", 1033}, // Shimane
	{"33", "2025-12-01", 1047}, // Okayama
	{"34", "2025-11-01", 1085}, // Hiroshima
	{"35", "2025-10-16", 1043}, // Yamaguchi
	{"36", "2026-01-01", 1046}, // Tokushima
	{"37", "2025-10-18", 1036}, // Kagawa
	{"38", "2025-12-01", 1033}, // Ehime
	{"39", "2025-12-01", 1023}, // Kochi
	{"40", "2025-11-16", 1057}, // Fukuoka
	{"41", "2025-11-21", 1030}, // Saga
	{"42", "2025-12-01", 1031}, // Nagasaki
	{"43", "2026-01-01", 1034}, // Kumamoto
	{"44", "2026-01-01", 1035}, // Oita
	{"45", "2025-11-16", 1023}, // Miyazaki
	{"46", "2025-11-01", 1026}, // Kagoshima
	{"47", "2025-12-01", 1023}, // Okinawa
}

// MinimumWage returns the least yen an hour that an employment in the
// prefecture may pay on a day, as far as the board knows.
func MinimumWage(pref vocab.Pref, on models.Date) int64 {
	var least int64
	for _, w := range wages {
		if (w.pref == "" || w.pref == pref) && w.from <= on {
			least = max(least, w.yen)
		}
	}
	return least
}

// minimumWage returns the least yen an hour that the advert may pay: the place
// of work counts, and of several the highest. At home it is the establishment
// that the doctor belongs to.
func (c *checker) minimumWage() int64 {
	var least int64
	for _, pref := range vocab.PrefsNamed(fold.Width(c.a.Terms.Workplace.Initial + " " + c.a.Onsite.Place)) {
		least = max(least, MinimumWage(pref, c.Today))
	}
	if least == 0 {
		least = MinimumWage(c.a.Employer.Pref, c.Today)
	}
	return least
}
