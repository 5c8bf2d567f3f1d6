package models

import (
	"slices"
	"strings"
	"time"
)

// TextBlock is what an organisation answers alike in many adverts, kept by name
// to be put into the form of another one: its answers to a group of questions.
type TextBlock struct {
	ID        string              `bson:"_id"`
	Version   int64               `bson:"version"`
	Owner     OrgRef              `bson:"owner"`
	Group     BlockGroup          `bson:"group"`
	Name      string              `bson:"name"`   // sealed; what its people call it
	Values    map[string][]string `bson:"values"` // sealed; form field → as typed
	CreatedAt time.Time           `bson:"createdAt"`
	UpdatedAt time.Time           `bson:"updatedAt"`
}

// BlockGroup is a group of questions of the form of an advert.
type BlockGroup string

// The groups.
const (
	BlockSafety     BlockGroup = "safety"
	BlockEquipment  BlockGroup = "equipment"
	BlockSelection  BlockGroup = "selection"
	BlockHarassment BlockGroup = "harassment"
)

// blockFields are the questions of each group: the name of a field, or with a
// dot at its end the beginning of the names of a family.
var blockFields = map[BlockGroup]string{
	BlockSafety: "safety.", BlockEquipment: "equipment.", BlockSelection: "terms.selection", BlockHarassment: "terms.harassment_contact",
}

// BlockGroups are all groups, in the order in which the form asks them.
var BlockGroups = []BlockGroup{BlockEquipment, BlockSafety, BlockHarassment, BlockSelection}

// Has reports whether a question belongs to the group.
func (g BlockGroup) Has(field string) bool {
	of, known := blockFields[g]
	return known && (field == of || strings.HasSuffix(of, ".") && strings.HasPrefix(field, of))
}

// The bounds of blocks: characters of a name, and how many an organisation keeps.
const (
	MaxBlockName  = 40
	MaxTextBlocks = 50
)

// BlockOf is the answers of a form to a group, without what is empty.
func BlockOf(g BlockGroup, values map[string][]string) map[string][]string {
	kept := map[string][]string{}
	for field, v := range values {
		if g.Has(field) && !Blank(strings.Join(v, "")) {
			kept[field] = slices.Clone(v)
		}
	}
	return kept
}

// Check returns what is wrong with a block; field is that of its name, others how
// many the organisation has beside it.
func (b *TextBlock) Check(field string, others int) []Fault {
	c := &Check{}
	c.Need(slices.Contains(BlockGroups, b.Group), field, "job.choice.required")
	c.Need(!Blank(b.Name), field, "block.name")
	c.Need(Runes(b.Name) <= MaxBlockName, field, "query.too_long", itoa(MaxBlockName))
	c.Name(field, b.Name)
	c.Need(len(b.Values) > 0, field, "block.empty")
	c.Need(others < MaxTextBlocks, field, "block.many", itoa(MaxTextBlocks))
	return c.Faults
}

// PutInto puts the block's answers where nothing is typed, and tells how many it
// put and how many it left because something stands there.
func (b *TextBlock) PutInto(values map[string][]string) (put, left int) {
	for field, v := range b.Values {
		switch old := strings.Join(values[field], ""); {
		case !b.Group.Has(field) || old == strings.Join(v, ""):
		case Blank(old):
			values[field] = slices.Clone(v)
			put++
		default:
			left++
		}
	}
	return put, left
}
