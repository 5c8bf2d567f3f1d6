package reading

import (
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// citiesOf are how many cities each prefecture has, by its code: 792, and the 23
// wards of Tokyo beside them (全国地方公共団体コード, 2024-01-01).
var citiesOf = []int{35, 10, 14, 14, 13, 13, 13, 32, 14, 12, 40, 37, 26, 19, 20, 10, 11, 9, 13, 19, 21, 23, 38, 14, 13, 15, 33, 29, 12, 9, 4, 8, 15, 14, 13, 8,
	8, 11, 11, 29, 10, 13, 14, 14, 9, 19, 11}

// lastCity is the last city of each prefecture in the order of the codes.
var lastCity = strings.Fields(`北斗 平川 滝沢 富谷 仙北 南陽 本宮 小美玉 下野 みどり 白岡 大網白里 西東京 綾瀬 胎内 射水 野々市 坂井 中央 安曇野 海津 牧之原 長久手 伊賀 米原 木津川 阪南 たつの
	宇陀 岩出 境港 雲南 浅口 江田島 山陽小野田 三好 三豊 東温 香美 那珂川 神埼 南島原 合志 国東 えびの 姶良 南城`)

func TestAllCitiesAreKnown(t *testing.T) {
	var wards []string
	n := 0
	for line := range strings.Lines(townsFile) {
		fields := strings.Fields(line)
		pref := vocab.Prefs.Ordinal(vocab.Pref(fields[0]))
		if pref < 0 {
			continue
		}
		count := citiesOf[pref]
		n += count
		if last, _, _ := strings.Cut(fields[count], "="); last != lastCity[pref] {
			t.Errorf("city %d of %s is %s, not %s", count, fields[0], last, lastCity[pref])
		}
		if fields[0] == "13" {
			wards = fields[count+1 : count+24]
		}
	}
	if n != 792 {
		t.Errorf("%d cities", n)
	}
	if len(wards) != 23 || !strings.HasPrefix(wards[0], "千代田=") || !strings.HasPrefix(wards[22], "江戸川=") {
		t.Errorf("the wards are %v", wards)
	}
}

// A town finds what names it; when nothing does, what can be done from there, and
// nothing for which one would have to go elsewhere.
func TestATownStandsInItsPrefecture(t *testing.T) {
	a := NewAnalyzer()
	advert := func(id string, remote vocab.RemoteLevel, pref vocab.Pref, address string) *search.Document {
		return a.NewDocument(&models.Job{ID: id, Advert: models.Advert{Title: vocab.Text{JA: "内科"}, Specialties: []vocab.Specialty{"internal_medicine"}, Remote: remote,
			Employer: models.EmployerCard{Name: vocab.Text{JA: "青空"}, Pref: pref, Address: address}, Onsite: models.Onsite{Frequency: map[bool]vocab.OnsiteFrequency{true: "none", false: "monthly"}[remote == "full_remote"]}}})
	}
	for town, prefs := range townPrefs() {
		if _, isTown := townOf(town); !isTown || len([]rune(town)) < 2 {
			continue
		}
		if id, known := a.lexicon.dict.Lookup(strings.TrimRight(town, kindsOfPlace)); known && (id < 0 || !a.lexicon.words[id].city) {
			continue // a prefecture, or a word of another sense
		}
		q := a.Read(models.Criteria{Text: town + " 内科"})
		var pref, far vocab.Pref
		for i, p := range vocab.Prefs.Keys() {
			if prefs.Has(i) && pref == "" {
				pref = p
			} else if !prefs.Has(i) {
				far = p
			}
		}
		named := advert("named", "partial_remote", pref, town+"1-2-3")
		there, anywhere, elsewhere := advert("there", "partial_remote", pref, ""), advert("anywhere", "full_remote", far, ""), advert("elsewhere", "partial_remote", far, "")
		if !q.Matches(named) {
			t.Errorf("%s does not find an advert of %s: %v", town, town, q.Describe())
		}
		for q != nil && !q.Matches(there) && !q.Matches(anywhere) {
			if q.Matches(elsewhere) {
				t.Errorf("%s finds work elsewhere before what can be done from there", town)
			}
			q = q.Relaxed()
		}
		if q == nil || !q.Matches(there) || !q.Matches(anywhere) || q.Matches(elsewhere) {
			t.Errorf("%s does not stand in %v", town, prefs)
		}
	}
}

// Where one lives is no place to work at, in whatever way it is said.
func TestWhereOneLives(t *testing.T) {
	a := NewAnalyzer()
	for _, town := range []string{"姫路", "札幌", "豊洲", "新潟", "茅ヶ崎", "四日市", "吉祥寺", "大阪"} {
		for _, said := range []string{town + "在住 内科", town + "住み 内科", "家は" + town + " 内科", "自宅が" + town + "なので 内科", town + "に住んでる 内科"} {
			q := a.Read(models.Criteria{Text: said})
			doc := a.NewDocument(&models.Job{ID: "x", Advert: models.Advert{Title: vocab.Text{JA: "内科"}, Specialties: []vocab.Specialty{"internal_medicine"}, Remote: "full_remote", Employer: models.EmployerCard{Pref: "47"}}})
			if !q.Matches(doc) || !slices.ContainsFunc(q.Clauses, func(c search.Clause) bool {
				return c.Any[0].Column == search.ColPref && c.Any[0].Kind == search.AtomValue
			}) {
				t.Errorf("%s: %v", said, q.Describe())
			}
		}
	}
}
