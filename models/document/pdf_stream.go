package document

import (
	"bytes"
	"slices"
)

// held is what the stream of a PDF says to hold.
type held int

const (
	anything      held = iota // pages, fonts, objects packed in the usual way
	aPicture                  // large once unpacked
	hiddenObjects             // objects, packed in a way that is not looked into
)

// otherPacking are the names of what is done to a stream besides the usual
// compression (ISO 32000-1, 7.4). Writers of PDF do none of it to objects.
var otherPacking = []string{"ASCIIHexDecode", "ASCII85Decode", "LZWDecode", "RunLengthDecode", "Crypt", "DecodeParms"}

// contentOf returns what a stream holds by the dictionary that ends the text
// before it. A reader of PDF takes objects out of whatever says where the
// first one begins (7.5.7), so that such a stream is no picture.
func contentOf(before []byte) held {
	object := bytes.LastIndex(before, []byte("obj"))
	picture, objects, packed, usual, other := false, false, false, false, false
	eachName(before[max(0, object):], func(name string) bool {
		picture = picture || name == "Image"
		objects = objects || name == "First" || name == "ObjStm"
		packed = packed || name == "Filter"
		usual = usual || name == "FlateDecode"
		other = other || slices.Contains(otherPacking, name)
		return true
	})
	switch {
	case objects && (other || packed && !usual):
		return hiddenObjects
	case picture && !objects && object >= 0:
		return aPicture
	}
	return anything
}
