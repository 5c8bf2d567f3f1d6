package board

import (
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/expr"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/claims"
)

// What the board reads after a start leaves little to compile for the first advert that
// somebody hands in.
func TestTheFirstAdvertFindsExpressionsCompiled(t *testing.T) {
	compiled := func() (n int) {
		for _, e := range expr.Made() {
			if e.Compiled() {
				n++
			}
		}
		return n
	}
	readUsual()
	before := compiled()
	a := models.Advert{Lang: vocab.JA, Title: vocab.Text{JA: "自宅で読影する放射線科医"}}
	a.Description = "CTとMRIの読影をご自宅でお願いします。1件1,800円、端末は貸与します。夜間の緊急読影はありません。\n" +
		"放射線診断専門医の方。週に1日から、月80時間まで。通信費は自己負担です。契約は6か月ごとに更新します。"
	claims.NewReader().Read(&a)
	if after := compiled(); before == 0 || 10*(after-before) > before {
		t.Errorf("%d expressions were compiled after the start, and %d more for an advert", before, after-before)
	}
}
