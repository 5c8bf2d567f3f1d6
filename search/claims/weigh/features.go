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
// lengths of those that are looked at together with the context as well.
const (
	longest                = 4
	crossedFrom, crossedTo = 2, 3
)

// features returns the numbers of what stands in a sentence, each once, below
// 1<<bits.
func features(s Sentence, bits uint) []uint32 {
	rs := []rune("^" + generalised(s.Text) + "$")
	in := []uint64{hash("r" + s.In.Remote), hash("c" + s.In.Contract), hash("w" + s.In.Work)}
	out := make([]uint32, 0, (longest+3*(crossedTo-crossedFrom+1))*len(rs))
	add := func(h uint64) { out = append(out, uint32(mixed(h)>>(64-bits))) }
	for i := range rs {
		h := uint64(offset)
		for n := 1; n <= longest && i+n <= len(rs); n++ {
			h = (h ^ uint64(rs[i+n-1])) * prime
			add(h)
			if n < crossedFrom || n > crossedTo {
				continue
			}
			for _, c := range in {
				add(h ^ c)
			}
		}
	}
	add(hash("F" + s.Field))
	group, _, _ := strings.Cut(s.Field, ".")
	add(hash("G" + group))
	for _, c := range in {
		add(c)
	}
	slices.Sort(out)
	return slices.Compact(out)
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
