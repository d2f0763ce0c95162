"""The judge: does this evidence bear out this claim, and which of its words does it not? (README.md)"""
