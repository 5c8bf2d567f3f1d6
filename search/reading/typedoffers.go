package reading

import (
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// Who provides the things that the work is done with is a field of the advert.
// The words for it are written into the text of a job (業務用PC貸与), and what
// people type for it (パソコン貸してくれる) is read as those words.

// lendable are things of EquipmentItems that one lends, by what people call them.
var lendable = []struct {
	item  vocab.EquipSec
	typed *japanese.Expr
}{
	{"work_pc", japanese.Lazy(`^(?:ノート|業務用)?(?:パソコン|PC|pc)$`)},
	{"camera_headset", japanese.Lazy(`^(?:ヘッドセット|(?:ウェブ|web)?カメラ)$`)},
	{"medical_monitor", japanese.Lazy(`^(?:(?:高精細|医用|読影用?)?(?:モニター?|ディスプレイ))$`)},
	{"dual_monitor", japanese.Lazy(`^(?:2画面|デュアルモニター)$`)},
	{"reading_workstation", japanese.Lazy(`^(?:読影(?:端末|機材|環境|装置|ワークステーション))$`)},
}

const (
	lent   = "貸与"
	bought = "持参"
)

// writeLent adds who provides each of the things that are lent.
func writeLent(w *fieldWriter, j *models.Job) {
	for _, l := range lendable {
		term, _ := vocab.EquipmentItems.Term(l.item)
		switch j.Equipment[l.item] {
		case "employer":
			w.add(term.Label.JA + lent)
		case "doctor":
			w.add(term.Label.JA + bought)
		}
	}
}

// lending is a thing of lendable, any of them by a general word, and that it is lent.
var lending = japanese.Lazy(`(ノートパソコン|ノートPC|業務用PC|パソコン|PC|pc|ヘッドセット|ウェブカメラ|webカメラ|カメラ|(?:高精細|医用|読影用?)?(?:モニター?|ディスプレイ)|2画面|` +
	`読影(?:端末|機材|環境|装置)|端末|機材|機器|備品)(?:一式|等|など)?(?:を|は|も|が|の| )*` +
	`(?:貸して|借りたい|借りれる|(?:こっち|こちら|自前|医師側?|先生|個人)(?:で|が)?(?:用意|準備|購入|購入費)(?:したくない|しなくて(?:も)?(?:いい|よい)?|できない|しない)|自分で(?:用意|準備|購入)(?:したくない|しなくて(?:も)?(?:いい|よい)?|できない)|貸与|支給|貸し?出し?|用意して|送って|配布して|借りられ|借りれ|貸りられ)(?:し?て)?(?:くれる|もらえる|いただける|され|してくれる|る|あり|可|付き|つき|希望)*(?:ところ|とこ|所|の)?`)

// lends takes that things are lent out of words and demands it.
func (r *reader) lends(text string) string {
	m := lending.FindStringSubmatchIndex(text)
	if m == nil || r.not || dislikedAfter(text[m[1]:]) > 0 || r.literal[japanese.Key(text[m[0]:m[1]])] {
		return text
	}
	thing := text[m[2]:m[3]]
	label := vocab.Text{JA: lent, EN: "lent"}
	var atoms []search.Atom
	for _, named := range []bool{true, false} {
		for _, l := range lendable {
			if !named || l.typed.MatchString(thing) {
				term, _ := vocab.EquipmentItems.Term(l.item)
				atoms = addPhrase(atoms, r.a.phrase(term.Label.JA+lent), 1)
				if named {
					label = vocab.Text{JA: term.Label.JA + "の貸与", EN: term.Label.EN + " lent"}
				}
			}
		}
		if len(atoms) > 0 {
			break // 端末, 機材: any of them
		}
	}
	piece := strings.TrimSpace(text[m[0]:m[1]])
	atoms = addPhrase(atoms, r.a.phrase(thing+lent), 1)
	for _, said := range []string{"PC" + lent, "パソコン" + lent, "端末" + lent, "機材" + lent, "機器" + lent, "モニター" + lent} {
		atoms = addPhrase(atoms, r.a.phrase(said), .8)
	}
	for _, said := range []string{lent, "お貸し", "貸し出し", "貸出", "支給"} { // of what, the text says elsewhere
		atoms = addPhrase(atoms, r.a.phrase(said), .4)
	}
	r.clause(atoms)
	if pcTyped.MatchString(thing) {
		r.rulesOut(ownMark)
	}
	r.note(piece, search.ReadValue, search.ColEquip, label)
	return strings.TrimSpace(text[:m[0]] + " " + text[m[1]:])
}

// pcTyped is what one works at: who wants it lent does not bring it.
var pcTyped = japanese.Lazy(`パソコン|pc|PC|端末`)

// ownThings are one's own to work with, as typed, ownSaid as texts say that they
// will do. ownMark is the term of such an advert.
var (
	ownThings = japanese.Lazy(`(?:自分|自前|手持ち|自宅|家|私物|マイ)の?(?:ノート)?(?:パソコン|pc|端末|機材|スマホ|タブレット|mac)(?:だけ)?(?:で|から)(?:も)?(?:できる|いい|よい|ok|可|働ける|大丈夫)?(?:の)?`)
	ownSaid   = japanese.Pattern(`(?:ご?自分|ご?自身|お?手持ち|各自|私物|ご?自宅|持参)の?[^。、\n]{0,8}?(?:パソコン|pc|端末|機材|もの)`)
)

const ownMark = wayMark + "own"

// owns takes that one has what the work is done with out of words: the adverts
// that say that it will do come first, those that lend it last.
func (r *reader) owns(text string) string {
	m := ownThings.FindStringIndex(text)
	if m == nil || r.not || dislikedAfter(text[m[1]:]) > 0 || r.literal[japanese.Key(text[m[0]:m[1]])] {
		return text
	}
	r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: []string{ownMark}, Weight: 1})
	for _, said := range []string{lent, "PC" + lent, "パソコン" + lent} {
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase(said), Weight: -wishWeight})
	}
	r.note(strings.TrimSpace(text[m[0]:m[1]]), search.ReadGeneric, search.ColEquip, vocab.Text{})
	return strings.TrimSpace(text[:m[0]] + " " + text[m[1]:])
}
