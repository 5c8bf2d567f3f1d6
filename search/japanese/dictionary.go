package japanese

// Word is one entry of a Dictionary.
type Word struct {
	Form string // any writing; compared normalised, kana as katakana, Latin words in the singular
	ID   int32  // what the caller knows it by; ≥ 0, or Guard
	Text bool   // is one word in running text too, not only in what a person types

	Common bool // says little: a longer word is preferred to it
}

// Guard is the ID of a word that only keeps others from being found inside it.
const Guard int32 = -1

// Dictionary finds words in text. It is immutable and safe for concurrent use.
type Dictionary struct {
	next  map[uint64]uint32 // node and symbol → node
	nodes []node
	words map[string]uint32  // singular of a Latin word → symbol
	forms []string           // canonical form by node.form
	near  map[int][]nearWord // by length in characters, in the order added
}

type node struct {
	form int32 // index in forms, -1: no word ends here
	id   int32
	text bool
	cost int8
}

// NewDictionary builds a dictionary. Of two words of the same form the first
// wins its ID; it is a word of running text when either is. Forms that hold
// marks other than a middle dot or a slash are left out.
func NewDictionary(words []Word) *Dictionary {
	d := &Dictionary{next: map[uint64]uint32{}, words: map[string]uint32{}, near: map[int][]nearWord{},
		nodes: []node{{form: -1, id: Guard}}}
	var buf []unit
	for _, w := range words {
		form := Normalise(w.Form)
		buf = d.units(form, buf)
		d.learn(form, buf)
		d.add(d.units(form, buf), w)
	}
	return d
}

// learn gives every Latin word of a form a symbol.
func (d *Dictionary) learn(form string, units []unit) {
	for _, u := range units {
		if u.class == classLatin || u.class == classNumber {
			word := Singular(form[u.start:u.end])
			if _, ok := d.words[word]; !ok {
				d.words[word] = firstWordSym + uint32(len(d.words))
			}
		}
	}
}

func (d *Dictionary) add(units []unit, w Word) {
	at := uint32(0)
	for _, u := range units {
		if u.class == classBreak {
			return
		}
		key := uint64(at)<<32 | uint64(u.sym)
		to, ok := d.next[key]
		if !ok {
			to = uint32(len(d.nodes))
			d.next[key] = to
			d.nodes = append(d.nodes, node{form: -1, id: Guard})
		}
		at = to
	}
	if at == 0 {
		return
	}
	n := &d.nodes[at]
	if n.form < 0 {
		n.form = int32(len(d.forms))
		key := Key(w.Form)
		d.forms = append(d.forms, key)
		if r := []rune(key); len(r) >= minNear && w.ID != Guard {
			d.near[len(r)] = append(d.near[len(r)], nearWord{r, int32(at)})
		}
	}
	if n.id == Guard {
		n.id, n.cost = w.ID, costWord
		if w.ID == Guard || w.Common {
			n.cost = costGuard
		}
	}
	n.text = n.text || w.Text
}

// Key returns the form under which a word is indexed and looked up: normalised,
// kana as katakana, Latin words in the singular and split by single spaces.
func Key(form string) string {
	var d Dictionary
	form = Normalise(form)
	key := make([]byte, 0, len(form))
	for _, u := range d.units(form, nil) {
		switch u.class {
		case classLatin, classNumber:
			key = append(key, Singular(form[u.start:u.end])...)
		case classSpace:
			key = append(key, ' ')
		case classDot:
			key = append(key, form[u.start:u.end]...)
		case classBreak:
		default:
			key = append(key, Katakana(form[u.start:u.end])...)
		}
	}
	return string(key)
}

// Lookup returns the ID of the word that form is, as a whole.
func (d *Dictionary) Lookup(form string) (id int32, ok bool) {
	at := uint32(0)
	for _, u := range d.units(Normalise(form), nil) {
		if at, ok = d.next[uint64(at)<<32|uint64(u.sym)], true; at == 0 {
			return Guard, false
		}
	}
	n := d.nodes[at]
	return n.id, n.form >= 0
}
