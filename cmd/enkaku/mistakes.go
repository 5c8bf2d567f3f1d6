package main

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

// checked is a command that knows more of its flags than of what kind each is.
// It names every mistake: a board is set up once for all, not mistake by
// mistake.
type checked interface{ mistakes() []error }

// unreadable are the values of flags and variables that are not of their kind.
type unreadable map[*kong.Value]error

// gather has the flags of a command line note values that are not of their kind
// and go on with the usual value; by itself kong stops at the first one.
func gather(model *kong.Application) unreadable {
	found := unreadable{}
	_ = kong.Visit(model, func(at kong.Visitable, next kong.Next) error {
		if v, ok := at.(*kong.Value); ok && v.Flag != nil {
			reader := noting{Mapper: v.Mapper, found: found}
			if v.Enum != "" {
				reader.among = v.EnumSlice()
				v.Enum, v.Tag.Enum = "", ""
			}
			v.Mapper = reader
		}
		return next(nil)
	})
	return found
}

// of returns what is wrong with the flags of the command that was asked for: a
// variable of another command is none of its business.
func (u unreadable) of(parsed *kong.Context) (errs []error) {
	for _, flag := range parsed.Flags() {
		if err := u[flag.Value]; err != nil {
			errs = append(errs, err)
		}
	}
	return errs
}

// noting reads the value of a flag and notes what it cannot read.
type noting struct {
	kong.Mapper
	among []string // the values there are; none: any
	found unreadable
}

// Decode never fails.
func (n noting) Decode(ctx *kong.DecodeContext, target reflect.Value) error {
	err := n.Mapper.Decode(ctx, target)
	if typed := fmt.Sprint(target.Interface()); err == nil && n.among != nil && !slices.Contains(n.among, typed) {
		err = fmt.Errorf("want one of %s, got %q", strings.Join(n.among, ", "), typed)
	}
	if err == nil {
		return nil
	}
	n.found[ctx.Value] = fmt.Errorf("--%s: %w", ctx.Value.Name, err)
	target.SetZero()
	if !ctx.Value.HasDefault {
		return nil
	}
	usual := kong.ScanFromTokens(kong.Token{Type: kong.FlagValueToken, Value: ctx.Value.Default})
	return n.Mapper.Decode(&kong.DecodeContext{Value: ctx.Value, Scan: usual}, target)
}

// unknownVariables are the variables of an environment that look like settings
// of the board and are none.
func unknownVariables(model *kong.Application, environ []string) (names []string) {
	known := map[string]bool{}
	_ = kong.Visit(model, func(at kong.Visitable, next kong.Next) error {
		if v, ok := at.(*kong.Value); ok && v.Flag != nil {
			for _, name := range v.Flag.Envs {
				known[name] = true
			}
		}
		return next(nil)
	})
	for _, name := range secretVariables {
		known[name+"_FILE"] = true
	}
	for _, line := range environ {
		name, _, _ := strings.Cut(line, "=")
		if strings.HasPrefix(name, "ENKAKU_") && !known[name] {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}
