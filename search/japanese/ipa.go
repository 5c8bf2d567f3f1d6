package japanese

import (
	"archive/zip"
	"embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"slices"
	_ "unsafe" // for go:linkname

	"github.com/ikawaha/kagome-dict/dict"
	"github.com/ikawaha/kagome-dict/dict/trie"
	_ "github.com/ikawaha/kagome-dict/ipa" // embeds the dictionary
	"github.com/klauspost/compress/flate"
	"golang.org/x/sync/errgroup"
)

// ipaFiles is the dictionary as the package ipa embeds it. That package has no
// way to it but to read it whole, in one goroutine, each number by reflection:
// 0.5 to 0.9 s, longer than all else of a start. A package that renames its
// variable does not link (decision 107).
//
//go:linkname ipaFiles github.com/ikawaha/kagome-dict/ipa.dictsrc
var ipaFiles embed.FS

// notSmall are the parts that are read here, and those that nobody asks for:
// parts of speech (see contexts), readings and base forms.
var notSmall = []string{
	dict.IndexDictFileName, dict.MorphDictFileName, dict.ConnectionDictFileName, dict.POSDictFileName, dict.ContentDictFileName,
}

// readIPA reads the dictionary, its large parts side by side.
func readIPA() (*dict.Dict, error) {
	file, err := ipaFiles.Open("ipa.dict")
	if err != nil {
		return nil, err
	}
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	at, ok := file.(io.ReaderAt)
	if !ok {
		return nil, errors.New("the dictionary has no places")
	}
	archive, err := zip.NewReader(at, info.Size())
	if err != nil {
		return nil, err
	}
	archive.RegisterDecompressor(zip.Deflate, flate.NewReader) // twice as fast as that of archive/zip
	var group errgroup.Group
	var large dict.Dict
	read := func(name string, decode func(io.Reader) error) {
		group.Go(func() error {
			part, err := archive.Open(name)
			if err != nil {
				return err
			}
			defer part.Close()
			if err := decode(part); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			return nil
		})
	}
	read(dict.ConnectionDictFileName, func(r io.Reader) (err error) { large.Connection, err = readConnections(r); return err })
	read(dict.IndexDictFileName, func(r io.Reader) (err error) { large.Index, err = readIndex(r); return err })
	read(dict.MorphDictFileName, func(r io.Reader) (err error) { large.Morphs, err = readMorphs(r); return err })
	small := slices.DeleteFunc(slices.Clone(archive.File), func(f *zip.File) bool {
		return slices.Contains(notSmall, f.Name)
	})
	d, err := dict.Load(&zip.Reader{File: small}, false)
	if err := errors.Join(err, group.Wait()); err != nil {
		return nil, err
	}
	d.Index, d.Morphs, d.Connection = large.Index, large.Morphs, large.Connection
	return d, nil
}

// readIndex reads what dict.IndexTable.WriteTo writes: the number of nodes and
// the nodes, the number of words that stand for several and these.
func readIndex(r io.Reader) (index dict.IndexTable, err error) {
	in := numbers{from: r}
	index.Da = make(trie.DoubleArray, in.length())
	for i := range index.Da {
		index.Da[i].Base, index.Da[i].Check = in.int32(), in.int32()
	}
	several := in.length()
	index.Dup = make(map[int32]int32, several)
	for range several {
		word := in.int32()
		index.Dup[word] = in.int32()
	}
	return index, in.err
}

// readMorphs reads what dict.Morphs.WriteTo writes.
func readMorphs(r io.Reader) (dict.Morphs, error) {
	in := numbers{from: r}
	morphs := make(dict.Morphs, in.length())
	for i := range morphs {
		morphs[i] = dict.Morph{LeftID: in.int16(), RightID: in.int16(), Weight: in.int16()}
	}
	return morphs, in.err
}

// readConnections reads what dict.ConnectionTable.WriteTo writes.
func readConnections(r io.Reader) (t dict.ConnectionTable, err error) {
	in := numbers{from: r}
	t.Row, t.Col = in.length(), in.length()
	if t.Row*t.Col > maxLength {
		return t, errors.Join(in.err, fmt.Errorf("%d × %d connections", t.Row, t.Col))
	}
	t.Vec = make([]int16, t.Row*t.Col)
	for i := range t.Vec {
		t.Vec[i] = in.int16()
	}
	return t, in.err
}

// numbers reads little-endian numbers. After an error it reads zeros.
type numbers struct {
	from io.Reader
	page [1 << 15]byte
	left []byte // of the page
	err  error
}

func (n *numbers) next(size int) []byte {
	if len(n.left) < size {
		kept := copy(n.page[:], n.left)
		read, err := io.ReadAtLeast(n.from, n.page[kept:], size-kept)
		if err != nil {
			n.err, n.left = errors.Join(n.err, err), nil
			return make([]byte, size)
		}
		n.left = n.page[:kept+read]
	}
	out := n.left[:size]
	n.left = n.left[size:]
	return out
}

// maxLength is far beyond any part of a dictionary.
const maxLength = 1 << 26

func (n *numbers) length() int64 {
	length := int64(binary.LittleEndian.Uint64(n.next(8)))
	if length < 0 || length > maxLength {
		n.err = errors.Join(n.err, fmt.Errorf("a length of %d", length))
		return 0
	}
	return length
}

func (n *numbers) int32() int32 { return int32(binary.LittleEndian.Uint32(n.next(4))) }
func (n *numbers) int16() int16 { return int16(binary.LittleEndian.Uint16(n.next(2))) }
