package rules

import (
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

func TestFieldsThatSayNothing(t *testing.T) {
	for field, want := range map[string]struct{ blanks, open, theySee models.Severity }{
		"description":            {'W', 0, 0},
		"title.ja":               {'E', 0, 0},
		"languages.note":         {'E', 0, 0},
		"terms.selection":        {'E', 'E', 'W'},
		"terms.renewal.criteria": {'E', 'E', 'W'},
		"terms.holidays":         {'E', 'E', 0},
		"pay.raise":              {'E', 'E', 'W'},
		"pay.bonus":              {'E', 'E', 0},
		"safety.tech_support":    {'E', 'E', 0},
		"safety.peer_meeting":    {'E', 'E', 0},
		"regulatory.data_basis":  {'E', 'E', 0},
		"life_fit.childcare":     {'E', 'E', 0},
		"onsite.note":            {'E', 'E', 0},
	} {
		said := func(kind ClaimKind) []Claim { return []Claim{{Kind: kind, Field: field, Passage: "検討中"}} }
		checkSayings(t, models.Advert{}, map[string]saying{
			field + ", blanks":      {nil, said(ClaimBlanks), want.blanks},
			field + ", left open":   {nil, said(ClaimLeftOpen), want.open},
			field + ", as they see": {nil, said(ClaimAsTheySee), want.theySee},
		})
	}
	none := func(field string) []Claim { return []Claim{{Kind: ClaimLeftOpen, Field: field, Passage: "なし"}} }
	checkSayings(t, models.Advert{}, map[string]saying{
		"no meetings": {nil, none("safety.peer_meeting"), 0},
		"no support":  {nil, none("safety.tech_support"), 'E'},
	})
}

func TestTitlesNameTheWorkAndTheSpecialty(t *testing.T) {
	in := func(kind ClaimKind, unit string, more ...Claim) []Claim {
		return append([]Claim{{Kind: kind, Field: "title.ja", Unit: unit}}, more...)
	}
	several, elsewhere := Claim{Kind: ClaimSeveralJobs, Field: "title.ja"}, Claim{Kind: ClaimSeveralJobs}
	stuffed, stuffedElsewhere := Claim{Kind: ClaimStuffed, Field: "title.ja"}, Claim{Kind: ClaimStuffed}
	knows := func(list ...vocab.Specialty) func(*models.Advert) {
		return func(a *models.Advert) { a.Specialties = list }
	}
	image := models.Advert{PrimaryWork: vocab.WorkTeleradiology, SecondaryWork: []vocab.WorkType{vocab.WorkContent}}
	checkSayings(t, image, map[string]saying{
		"the main work":              {nil, in(ClaimTitleWork, "teleradiology"), 0},
		"work beside it":             {nil, in(ClaimTitleWork, string(vocab.WorkContent)), 0},
		"words for two kinds":        {nil, in(ClaimTitleWork, "online_care teleradiology"), 0},
		"other work":                 {nil, in(ClaimTitleWork, "online_care"), 'E'},
		"other work, several jobs":   {nil, in(ClaimTitleWork, "online_care", several), 0},
		"several jobs in the text":   {nil, in(ClaimTitleWork, "online_care", elsewhere), 'E'},
		"a specialty, none in field": {nil, in(ClaimTitleSpecialty, "surgery"), 0},
		"the specialty":              {knows("surgery"), in(ClaimTitleSpecialty, "surgery"), 0},
		"another specialty":          {knows("surgery"), in(ClaimTitleSpecialty, "psychiatry"), 'W'},
		"one of the specialties":     {knows("surgery", "psychiatry"), in(ClaimTitleSpecialty, "psychiatry"), 0},
		"any in the field":           {knows(vocab.SpecialtyAny), in(ClaimTitleSpecialty, "psychiatry"), 0},
		"any in the title":           {knows("surgery"), in(ClaimTitleSpecialty, string(vocab.SpecialtyAny)), 0},
		"within the field's":         {knows("internal_medicine"), in(ClaimTitleSpecialty, "cardiology"), 0},
		"the field's is within":      {knows("cardiology"), in(ClaimTitleSpecialty, "internal_medicine"), 0},
		"beside it":                  {knows("cardiology"), in(ClaimTitleSpecialty, "hematology"), 'W'},
		"another, stuffed title":     {knows("surgery"), in(ClaimTitleSpecialty, "psychiatry", stuffed), 0},
		"another, stuffed text":      {knows("surgery"), in(ClaimTitleSpecialty, "psychiatry", stuffedElsewhere), 'W'},
	})
}

func TestTwinsOfAnAdvert(t *testing.T) {
	text := strings.Repeat("週に三日、内科の再診を担当していただきます。", 3)
	advert := func() models.Advert {
		return models.Advert{Lang: vocab.JA, EmployerID: "E1", PrimaryWork: vocab.WorkOnlineCare, Remote: vocab.RemoteFull,
			Specialties: []vocab.Specialty{"surgery"}, Description: text}
	}
	for name, tc := range map[string]struct {
		do   func(*models.Advert)
		want bool
	}{
		"the same":          {func(*models.Advert) {}, true},
		"another title":     {func(a *models.Advert) { a.Title.JA = "医師" }, true},
		"another employer":  {func(a *models.Advert) { a.EmployerID = "E2" }, false},
		"other work":        {func(a *models.Advert) { a.PrimaryWork = vocab.WorkContent }, false},
		"partly remote":     {func(a *models.Advert) { a.Remote = vocab.RemotePartial }, false},
		"other specialties": {func(a *models.Advert) { a.Specialties = nil }, false},
		"another text":      {func(a *models.Advert) { a.Description = "夜間の当直をお願いします。" }, false},
		"no text":           {func(a *models.Advert) { a.Description = "" }, false},
	} {
		a, other := advert(), advert()
		tc.do(&other)
		if Twins(&a, &other) != tc.want || Twins(&other, &a) != tc.want {
			t.Errorf("%s: twins is %v", name, !tc.want)
		}
		faults := judged(&a, Context{Others: []*models.Advert{{}, &other}})
		if got := gravity(faults, "description", "job.duplicate.near") == 'W'; got != tc.want {
			t.Errorf("%s: doubted is %v", name, got)
		}
	}
}

func TestTextsOfFourPartsInFiveAreTheSame(t *testing.T) {
	for name, tc := range map[string]struct {
		one, other string
		want       float64
	}{
		"ten of ten":       {"abcdefghijkl", "abcdefghijkl", 1},
		"eight of ten":     {"abcdefghij", "abcdefghijkl", 0.8},
		"width is nothing": {"abcdefghij", "ａｂｃｄｅｆｇｈｉｊ", 1},
		"one of one":       {"abc", "abc", 1},
		"none":             {"abc", "xyz", 0},
		"two letters":      {"ab", "ab", 0},
		"nothing":          {"", "", 0},
	} {
		if got := likeness(pieces(tc.one), tc.other); got != tc.want {
			t.Errorf("%s: %v, want %v", name, got, tc.want)
		}
	}
	a := models.Advert{Description: "abcdefghij"}
	if !Twins(&a, &models.Advert{Description: "abcdefghijkl"}) || Twins(&a, &models.Advert{Description: "abcdefghijklm"}) {
		t.Error("eight pieces of ten make twins, of eleven they do not")
	}
}
