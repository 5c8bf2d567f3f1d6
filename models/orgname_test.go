package models

import (
	"testing"

	"github.com/enkaku/enkaku/models/vocab"
)

// writings are names of one organisation each, as people and forms write them.
var writings = [][]string{
	{"アイチ病院", "ｱｲﾁ病院", "アイチ　病院", "アイチ・病院", "「アイチ」病院"},
	{"ガーデンクリニック", "ｶﾞｰﾃﾞﾝｸﾘﾆｯｸ", "カ\u3099ーテ\u3099ンクリニック", "カ゛ーデンクリニック"},
	{"パルス診断ヴォイス", "ﾊﾟﾙｽ診断ｳﾞｫｲｽ"}, {"ボヘミア", "ﾎﾞﾍﾐｱ", "ホ\u3099ヘミア"}, {"ポヘミア", "ﾎﾟﾍﾐｱ"},
	{"ばびぶべぼ医院", "は\u3099ひ\u3099ふ\u3099へ\u3099ほ\u3099医院"}, {"ぱぴぷぺぽ医院", "は\u309aひ\u309aふ\u309aへ\u309aほ\u309a医院"},
	{"がぎぐげござじずぜぞだぢづでど医院", "か\u3099き\u3099く\u3099け\u3099こ\u3099さ\u3099し\u3099す\u3099せ\u3099そ\u3099た\u3099ち\u3099つ\u3099て\u3099と\u3099医院"},
	{"ヷヸヺ医院", "ワ\u3099ヰ\u3099ヲ\u3099医院"}, {"いすゞ医院", "いすゝ\u3099医院", "イスヾ医院", "イスヽ\u3099医院"}, {"ゔ医院", "う\u3099医院"},
	{"株式会社ミナモ", "㈱ミナモ", "㍿ミナモ", "(株)ミナモ", "（株）ﾐﾅﾓ", "( 株 ) ミナモ", "㊑ミナモ", "株式會社ミナモ"},
	{"有限会社さくら", "㈲さくら", "(有)さくら", "（有） さくら"},
	{"医療法人青空会", "(医)青空会", "（医）青空会", "㊩青空会", "医療法人社団青空会", "(医社)青空会", "社会医療法人青空会", "青空会"},
	{"一般財団法人見本", "（一財）見本", "社団法人見本", "㈳見本", "財団法人見本", "㈶見本", "見本"},
	{"学校法人見本", "㈻見本"}, {"合同会社見本", "(同)見本"},
	{"一般社団法人みなと", "(一社)みなと", "社会福祉法人みなと", "(社福)ミナト", "独立行政法人みなと", "(独)みなと", "NPO法人みなと", "ＮＰＯ法人 ミナト", "特定非営利活動法人みなと"},
	{"Minamo Mihon Works K.K.", "ｍｉｎａｍｏ　mihon WORKS kk", "Minamo-Mihon Works ㏍"},
	{"福神塚医院", "福神塚医院"},
	{"第Ⅱ病院", "第II病院", "第ⅱ病院"}, {"①番クリニック", "1番クリニック", "１番クリニック"},
}

func TestWritingsOfANameAreOne(t *testing.T) {
	for i, names := range writings {
		for _, name := range names {
			if !SameOrgName(names[0], name) || !SameOrgName(name, names[0]) {
				t.Errorf("%q (%q) is not %q (%q)", name, FoldOrgName(name), names[0], FoldOrgName(names[0]))
			}
			if again := FoldOrgName(FoldOrgName(name)); again != FoldOrgName(name) {
				t.Errorf("%q folds further, to %q", FoldOrgName(name), again)
			}
			for k, others := range writings {
				if k != i && SameOrgName(name, others[0]) {
					t.Errorf("%q is taken for %q", name, others[0])
				}
			}
		}
	}
	if SameOrgName("・", "") || SameOrgName("", "") {
		t.Error("no name is the same as no name")
	}
}

func TestABlockHoldsInEveryWriting(t *testing.T) {
	for _, names := range writings {
		for _, blocked := range names {
			for _, written := range names {
				d := &Doctor{Blocked: []BlockedOrg{{Name: blocked}}}
				job := &Job{Advert: Advert{Employer: EmployerCard{Name: vocab.Text{JA: written}}}}
				client := &Job{}
				client.Terms.Counterparty.EndClient = written
				for _, j := range []*Job{job, client, {PosterName: vocab.Text{EN: written}}} {
					if !d.HidesJob(j) {
						t.Errorf("%q is blocked, %q is seen", blocked, written)
					}
				}
			}
		}
	}
}

// A block by the everyday spelling of a name holds for the registered one.
func TestABlockHoldsInEverydaySpelling(t *testing.T) {
	const corporation = "医療法人社団そらのはし会 そらのはしオンラインクリニック"
	for _, tc := range []struct {
		registered, blocked string
		want                bool
	}{
		{corporation, "(医)そらのはし会", true},
		{corporation, "医療法人そらのはし会", true},
		{corporation, "医療法人社団そらのはし会", true},
		{corporation, "医療法人（社団）そらのはし会", true},
		{corporation, "医療法人財団そらのはし会", true},
		{corporation, "(医社)そらのはし会", true},
		{corporation, "（医）社団 そらのはし会", true},
		{corporation, "（医）（社）そらのはし会", true},
		{corporation, "【医】そらのはし会", true},
		{corporation, "㊩そらのはし会", true},
		{corporation, "ソラノハシ会", true},
		{corporation, "ｿﾗﾉﾊｼ会", true},
		{corporation, "そら・の・はし会", true},
		{corporation, "そら の はし会", true},
		{corporation, "医）そらのはし会", true},
		{corporation, "医社）そらのはし会", true},
		{corporation, "社会医療法人そらのはし会", true},
		{corporation, "特定医療法人そらのはし会", true},
		{corporation, "醫療法人そらのはし會", true},
		{corporation, "そらのはし会", true},
		{corporation, "空の橋オンラインクリニック", false},
		{corporation, "そらのはし病院", false},
		{corporation, "(医)そらのはし病院", false},
		{corporation, "医療法人あおぞら会", false},
		{corporation, "株式会社そらのはし会", false},
		{"そらのはし病院", "医療法人社団そらのはし会", false},
		{"医）そらのはし会", "医療法人社団そらのはし会", true},
		{"(一社)見本の森", "一般社団法人みほんの森", false},
		{"一般社団法人みほんの森", "(一社)ミホンの森", true},
		{"社会福祉法人みほんの森", "(社福)みほんの森", true},
		{"独立行政法人みほんの森", "（独）みほんの森", true},
		{"地方独立行政法人みほんの森", "(独)みほんの森", true},
		{"特定非営利活動法人みほんの森", "NPO法人みほんの森", true},
		{"認定NPO法人みほんの森", "（特非）みほんの森", true},
		{"株式会社みほんの森", "（株）ミホンの森", true},
		{"日本財団みほんの森", "日本財団", true},

		// The kind alone is nobody's name.
		{corporation, "医療法人社団", false},
		{corporation, "(医)", false},
		{corporation, "医）", false},
		{corporation, "・", false},
		{"株式会社みほんの森", "株式会社", false},
		{"株式会社みほんの森", "(株)", false},
		{"NPO法人みほんの森", "NPO法人", false},
	} {
		d := &Doctor{Blocked: []BlockedOrg{{Name: tc.blocked}}}
		if got := d.Hides(nil, []string{tc.registered}); got != tc.want {
			t.Errorf("%q is blocked, %q is hidden: %v, want %v (%q, %q)", tc.blocked, tc.registered, got, tc.want,
				FoldOrgName(tc.blocked), FoldOrgName(tc.registered))
		}
	}
}
