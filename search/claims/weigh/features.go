package weigh

import (
	"slices"
	"strings"
	"unicode"
)

// Context is what an advert says in its fields, each "" for nothing: the same
// words are lawful in one advert and misleading in another.
type Context struct {
	Remote   string // vocab.RemoteLevel
	Contract string // vocab.ContractNature
	Work     string // vocab.WorkType
}

// Sentence is what is weighed: a sentence as package claims folds it, in its
// field, of an advert.
type Sentence struct {
	Text  string
	Field string // of models.AdvertFields
	In    Context
}

// longest is the longest run of characters that is looked at; crossed are the
// lengths of those that are looked at together with the context as well. Two
// pairs of characters that stand up to farthest apart are looked at together:
// what is said and whether it is denied seldom stand side by side. Words of
// letters are looked at as words, too, in pairs up to farWords apart.
const (
	longest                = 4
	crossedFrom, crossedTo = 2, 3
	farthest               = 20
	farWords               = 8
)

// noted are the numbers of what stands in a sentence, below 1<<bits.
type noted struct {
	numbers []uint32
	bits    uint
	in      [3]uint64 // the context
}

func (n *noted) add(h uint64) { n.numbers = append(n.numbers, uint32(mixed(h)>>(64-n.bits))) }

// addIn notes something, and it together with each part of the context.
func (n *noted) addIn(h uint64) {
	n.add(h)
	for _, c := range n.in {
		n.add(h ^ c)
	}
}

// features returns the numbers of the runs of characters of a sentence, each
// once, below 1<<bits.
func features(s Sentence, bits uint) []uint32 {
	n := noteRuns(s, bits)
	return n.once()
}

// allFeatures are features and those of pairs that stand apart.
func allFeatures(s Sentence, bits uint) []uint32 {
	n := noteRuns(s, bits)
	text := generalised(s.Text)
	n.pairs([]rune("^" + text + "$"))
	n.words(text)
	return n.once()
}

func (n *noted) once() []uint32 {
	slices.Sort(n.numbers)
	return slices.Compact(n.numbers)
}

// pairs notes pairs of characters that stand apart.
func (n *noted) pairs(rs []rune) {
	of := make([]uint64, max(0, len(rs)-1))
	for i := range of {
		of[i] = (uint64(rs[i])*prime ^ uint64(rs[i+1])) * prime
	}
	for i, a := range of {
		for _, b := range of[min(i+2, len(of)):min(i+1+farthest, len(of))] {
			n.add(a*apart ^ b ^ offset)
		}
	}
}

// words notes words of letters, and pairs of them.
func (n *noted) words(text string) {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return (r < 'a' || r > 'z') && r != '0' && r != '\'' })
	for i, word := range words {
		h := hash("W" + word)
		n.addIn(h)
		for k, next := range words[i+1 : min(i+1+farWords, len(words))] {
			pair := h*apart ^ hash("V"+next)
			if k == 0 {
				n.addIn(pair)
			} else {
				n.add(pair)
			}
		}
	}
}

func noteRuns(s Sentence, bits uint) *noted {
	rs := []rune("^" + generalised(s.Text) + "$")
	n := &noted{bits: bits, in: [3]uint64{hash("r" + s.In.Remote), hash("c" + s.In.Contract), hash("w" + s.In.Work)}}
	n.numbers = make([]uint32, 0, (longest+3*(crossedTo-crossedFrom+1)+farthest)*len(rs))
	for i := range rs {
		h := uint64(offset)
		for size := 1; size <= longest && i+size <= len(rs); size++ {
			h = (h ^ uint64(rs[i+size-1])) * prime
			if size >= crossedFrom && size <= crossedTo {
				n.addIn(h)
			} else {
				n.add(h)
			}
		}
	}
	n.add(hash("F" + s.Field))
	group, _, _ := strings.Cut(s.Field, ".")
	n.add(hash("G" + group))
	for _, c := range n.in {
		n.add(c)
	}
	return n
}

// generalised replaces each digit by 0: how large a number is tells more than
// which it is.
func generalised(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return r
	}, text)
}

// The constants of FNV-1a for 64 bits (Fowler, Noll, Vo), here over characters.
const (
	offset = 14695981039346656037
	prime  = 1099511628211
	apart  = 31 // tells the first of a pair from the second
)

func hash(s string) uint64 {
	h := uint64(offset)
	for _, r := range s {
		h = (h ^ uint64(r)) * prime
	}
	return h
}

// mixed spreads a hash over its upper bits (the finaliser of SplitMix64).
func mixed(h uint64) uint64 {
	h ^= h >> 30
	h *= 0xbf58476d1ce4e5b9
	h ^= h >> 27
	h *= 0x94d049bb133111eb
	return h ^ h>>31
}
