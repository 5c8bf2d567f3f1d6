package doctormatch_test

import (
	"testing"

	"github.com/enkaku/enkaku/search/searchtest"

	"golang.org/x/text/unicode/norm"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/doctormatch"
)

// Names are compared by one rule. It knows of Unicode's compatibility
// characters those that stand in Japanese names; here they are held against
// the whole of normalisation form NFKC.
func TestNamesAreFoldedAsUnicodeDoes(t *testing.T) {
	for _, block := range [][2]rune{
		{0x2160, 0x217f}, {0x2460, 0x24ea}, {0x3041, 0x30ff}, {0x3220, 0x3247}, {0x3280, 0x33ff}, {0xf900, 0xfad9},
		{0xff01, 0xff5e}, {0xff61, 0xff9f},
	} {
		for r := block[0]; r <= block[1]; r++ {
			switch r {
			case '㊑', '㊒', '㊓', '㊖', '㊩', '㊪', '㊫': // a kind of legal person, not the bare character
				continue
			case '゛', '゜': // they join the kana before, as people mean them
				continue
			}
			for _, name := range []string{"病院" + string(r), "ハ" + string(r) + "\u309a病院", "ワ" + string(r) + "ﾞ"} {
				if folded := norm.NFKC.String(name); !models.SameOrgName(name, folded) {
					t.Errorf("%q is not %q: %q, %q", name, folded, models.FoldOrgName(name), models.FoldOrgName(folded))
				}
			}
		}
	}
}

func TestABlockedNameRulesOutInEveryWriting(t *testing.T) {
	names := []string{"アイチ病院", "ｱｲﾁ病院", "アイチ 病院"}
	forms := []string{"㈱ミナモ", "㍿ミナモ", "(株)ミナモ", "株式会社ミナモ", "株式会社ﾐﾅﾓ"}
	job, doctor := demoPair(t, "JA03", "DOC03")
	for _, writings := range [][]string{names, forms} {
		for _, blocked := range writings {
			for _, written := range writings {
				doctor.Blocked = nil
				job.Employer.Name = vocab.Text{JA: written}
				doc := searchtest.Analyzer().NewDocument(job)
				if _, ok := doctormatch.Judge(doc, job, doctor); !ok {
					t.Fatalf("%q does not match without a block", written)
				}
				doctor.Blocked = []models.BlockedOrg{{Name: blocked}}
				if _, ok := doctormatch.Judge(doc, job, doctor); ok || !doctor.HidesJob(job) {
					t.Errorf("%q is blocked, %q matches", blocked, written)
				}
			}
		}
	}
}
