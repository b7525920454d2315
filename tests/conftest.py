"""What every test may use, and what a run says about the tests it left out."""
