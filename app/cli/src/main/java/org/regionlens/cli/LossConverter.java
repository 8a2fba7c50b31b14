package org.regionlens.cli;

import java.util.List;
import org.regionlens.engine.BasicLosses;
import org.regionlens.engine.Loss;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Losses by their specifications. */
final class LossConverter implements ITypeConverter<Loss> {
  @Override
  public Loss convert(String value) {
    try {
      return BasicLosses.requireSet(Loss.parse(value, List.of()));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}
