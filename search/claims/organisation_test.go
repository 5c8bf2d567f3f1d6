package claims_test

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/claims"
)

// An organisation says of itself in public nothing that its adverts may not say.
func TestWhatAnOrganisationSaysOfItselfIsRead(t *testing.T) {
	read := claims.NewReader().Read
	for about, bad := range map[string]bool{
		"女性医師のみ歓迎します。": true, "ご入職の先生にはお祝い金30万円を差し上げます。": true, "応募は LINE の evil_doc まで。": true,
		"40歳以下の先生を募集しています。": true, "応募は 090-1234-5678 までお電話ください。": true,
		"1998年に開院した内科の診療所です。訪問診療とオンライン診療を行い、常勤医師3名が在籍しています。":                      false,
		"女性の患者さんが多く、性別を問わず多くの医師が働いています。":                                          false,
		"高齢の方の在宅医療を支えています。看護師と事務が遠隔の先生を助けます。":                                     false,
		"We are a clinic in Nagano with three doctors; nurses sit with patients.": false,
	} {
		faults := rules.Organisation(rules.Self{About: vocab.Text{JA: about}}, read)
		if models.Blocks(faults) != bad {
			t.Errorf("%s: %v", about, faults)
		}
	}
	if f := rules.Organisation(rules.Self{Manager: "お祝い金30万円 LINE evil_doc"}, read); !slices.ContainsFunc(f, func(f models.Fault) bool { return f.Field == "manager" }) {
		t.Error("a manager is called by an offer")
	}
	if f := rules.Organisation(rules.Self{Manager: "見本 太郎"}, read); len(f) > 0 {
		t.Errorf("a manager's name: %v", f)
	}
}

// A rule on prescribing in the plain form is the lawful one that polite words state.
func TestWhatIsNotPrescribedIsNoClaim(t *testing.T) {
	read := claims.NewReader().Read
	for policy, claimed := range map[string]bool{
		"初診では向精神薬を処方しない": false, "初診では向精神薬を出さない": false, "麻薬及び向精神薬を処方しない": false,
		"初診では向精神薬は処方しません": false, "初診から向精神薬を処方する": true,
	} {
		a := &models.Advert{}
		a.Regulatory.PrescribingPolicy = policy
		if got := read(a); (len(got) > 0) != claimed {
			t.Errorf("%s: %v", policy, got)
		}
	}
	a := &models.Advert{Title: vocab.Text{JA: "心電図の判読(12誘導・ホルター)"}}
	for _, c := range read(a) {
		if c.Kind == rules.ClaimTitleNoWork {
			t.Errorf("%s names no work", a.Title.JA)
		}
	}
}
