package document

import (
	"bytes"
	"image"
	"image/jpeg"
	"image/png"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// sized is a copy of a photograph whose frame says another size.
func sized(photo []byte, width, height byte) []byte {
	out := bytes.Clone(photo)
	frame := bytes.Index(out, []byte("\xff\xc0")) // start of frame: length, precision, height, width
	copy(out[frame+5:], []byte{0, height, 0, width})
	return out
}

func dotOf(t *testing.T, encode func(*bytes.Buffer, image.Image) error) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := encode(&out, image.NewGray(image.Rect(0, 0, 1, 1))); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestPicturesWithinLimits(t *testing.T) {
	asPNG := func(b *bytes.Buffer, m image.Image) error { return png.Encode(b, m) }
	asJPEG := func(b *bytes.Buffer, m image.Image) error { return jpeg.Encode(b, m, nil) }
	pixels, photo := picture(t, asPNG), picture(t, asJPEG)
	for name, tc := range map[string]struct {
		content []byte
		want    models.FaultCode
	}{
		"a dot as PNG":                   {dotOf(t, asPNG), ""},
		"a dot as JPEG":                  {dotOf(t, asJPEG), ""},
		"a JPEG without width":           {sized(photo, 0, 40), "document.broken"},
		"a JPEG without height":          {sized(photo, 60, 0), "document.broken"},
		"a JPEG of one column":           {sized(photo, 1, 40), ""},
		"a JPEG of one row":              {sized(photo, 60, 1), ""},
		"a JPEG without pixels":          {photo[:bytes.Index(photo, []byte("\xff\xda"))], "document.broken"},
		"the most pixels":                {bombOf(pixels, 12_000, 10_000), ""},
		"a row more":                     {bombOf(pixels, 12_000, 10_001), "document.too_many_pixels"},
		"a PNG without its end":          {pixels[:len(pixels)-12], "document.broken"},
		"a PNG that ends in a checksum":  {pixels[:len(pixels)-1], "document.broken"},
		"a PNG with its last sum wrong":  {append(bytes.Clone(pixels[:len(pixels)-1]), 0), "document.broken"},
		"the least that is a HEIC":       {[]byte("\x00\x00\x00\x18ftypheic"), "document.heic"},
		"a byte less":                    {[]byte("\x00\x00\x00\x18ftyphei"), "document.type"},
		"the name of one at other bytes": {[]byte("\x00\x00\x00\x18freeheicheic"), "document.type"},
		"the head of a PNG alone":        {[]byte(pngSignature), "document.broken"},
	} {
		_, faults := Read(tc.content)
		code := models.FaultCode("")
		if len(faults) > 0 {
			code = faults[0].Code
		}
		if code != tc.want {
			t.Errorf("%s: %q, want %q", name, code, tc.want)
		}
	}
}
