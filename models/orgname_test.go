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
	{"ヷヸヺ医院", "ワ\u3099ヰ\u3099ヲ\u3099医院"}, {"いすゞ医院", "いすゝ\u3099医院"}, {"イスヾ医院", "イスヽ\u3099医院"}, {"ゔ医院", "う\u3099医院"},
	{"株式会社ミナモ", "㈱ミナモ", "㍿ミナモ", "(株)ミナモ", "（株）ﾐﾅﾓ", "( 株 ) ミナモ", "㊑ミナモ", "株式會社ミナモ"},
	{"有限会社さくら", "㈲さくら", "(有)さくら", "（有） さくら"},
	{"医療法人青空会", "(医)青空会", "（医）青空会", "㊩青空会"},
	{"医療法人社団青空会", "(医社)青空会"},
	{"一般財団法人見本", "（一財）見本"},
	{"社団法人見本", "㈳見本"}, {"財団法人見本", "㈶見本"}, {"学校法人見本", "㈻見本"}, {"合同会社見本", "(同)見本"},
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
