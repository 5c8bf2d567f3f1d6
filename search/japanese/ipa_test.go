package japanese

import (
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"

	"github.com/ikawaha/kagome-dict/ipa"
)

// The dictionary is the one that its own package reads.
func TestTheDictionaryIsReadAsItsPackageReadsIt(t *testing.T) {
	ours, err := readIPA()
	if err != nil {
		t.Fatal(err)
	}
	theirs := ipa.DictShrink()
	for name, same := range map[string]bool{
		"index":      reflect.DeepEqual(ours.Index, theirs.Index),
		"morphs":     reflect.DeepEqual(ours.Morphs, theirs.Morphs),
		"connection": reflect.DeepEqual(ours.Connection, theirs.Connection),
		"characters": reflect.DeepEqual(ours.CharCategory, theirs.CharCategory) && reflect.DeepEqual(ours.CharClass, theirs.CharClass) &&
			reflect.DeepEqual(ours.InvokeList, theirs.InvokeList) && reflect.DeepEqual(ours.GroupList, theirs.GroupList),
		"unknown": reflect.DeepEqual(ours.UnkDict, theirs.UnkDict),
	} {
		if !same {
			t.Errorf("%s differs", name)
		}
	}
}

// The left context of a word says its kind, for all words.
func TestKindsOfWordsAreThoseOfTheirPartsOfSpeech(t *testing.T) {
	words := ipa.DictShrink()
	for i, ids := range words.POSTable.POSs {
		var speech []string
		for _, id := range ids {
			speech = append(speech, words.POSTable.NameList[id])
		}
		if context := words.Morphs[i].LeftID; kindIn(context) != kindOf(speech) {
			t.Fatalf("word %d, %v, context %d: %d, want %d", i, speech, context, kindIn(context), kindOf(speech))
		}
	}
}

// A part that is cut or says a senseless length is an error, not a panic.
func TestACutDictionaryIsAnError(t *testing.T) {
	if _, err := readMorphs(strings.NewReader("\x02\x00\x00\x00\x00\x00\x00\x00\x01\x00\x02\x00")); !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		t.Errorf("cut: %v", err)
	}
	if _, err := readIndex(strings.NewReader(strings.Repeat("\xff", 64))); err == nil {
		t.Error("a length of -1 was taken")
	}
}
