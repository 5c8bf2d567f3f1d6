package models

// wage is a regional minimum wage in yen an hour from a date on. No
// prefecture means "nowhere less than this".
type wage struct {
	pref Pref
	from Date
	yen  int64
}

// wages are regional minimum wages (Minimum Wage Act, art. 10; fiscal year
// 2025). Prefectures not listed fall back to the lowest of the country, so the
// check can miss a wage that is a little too low there and never refuses a
// lawful one. Wages only rise: an old row stays true as a lower bound, and a
// new year is added as further rows.
var wages = []wage{
	{"", "2024-10-01", 951},
	{"13", "2024-10-01", 1163},
	{"", "2025-12-01", 1023},
	{"13", "2025-10-03", 1226}, // Tokyo
	{"14", "2025-10-04", 1225}, // Kanagawa
	{"27", "2025-10-16", 1177}, // Osaka
	{"11", "2025-11-01", 1141}, // Saitama
	{"12", "2025-10-03", 1140}, // Chiba
	{"23", "2025-10-18", 1140}, // Aichi
}

// MinimumWage returns the least yen an hour that an employment in the
// prefecture may pay on a day, as far as the board knows.
func MinimumWage(pref Pref, on Date) int64 {
	var least int64
	for _, w := range wages {
		if (w.pref == "" || w.pref == pref) && w.from <= on {
			least = max(least, w.yen)
		}
	}
	return least
}
